import { render } from 'preact';
import '../../components/theme.css';
import '../../components/card/card.css';
import '../../components/settings/settings.css';
import { manifestMessage } from '../../platform/manifest-messages';
import { loadOptions } from './load-options';
import { Options } from './Options';
import './options.css';

const app = document.getElementById('app');
if (app) {
  loadOptions().then(
    (loaded) => render(<Options {...loaded} />, app),
    (error: unknown) => {
      console.error(error);
      app.textContent = manifestMessage('popupFailed');
    },
  );
}
