import { render } from 'preact';
import '../../components/theme.css';
import '../../components/welcome/WelcomeView.css';
import { manifestMessage } from '../../platform/manifest-messages';
import { loadWelcome } from './load-welcome';
import { Welcome } from './Welcome';
import './welcome.css';

const app = document.getElementById('app');
if (app) {
  loadWelcome().then(
    (loaded) => render(<Welcome {...loaded} />, app),
    (error: unknown) => {
      console.error(error);
      app.textContent = manifestMessage('popupFailed');
    },
  );
}
