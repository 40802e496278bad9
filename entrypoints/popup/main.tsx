import { render } from 'preact';
import '../../components/theme.css';
import '../../components/card/card.css';
import '../../components/popup/popup.css';
import './popup.css';
import { PopupFailure } from './PopupFailure';
import { loadPopup } from './load-popup';
import { Popup } from './Popup';

const app = document.getElementById('app');
if (app) {
  loadPopup().then(
    (loaded) => render(<Popup {...loaded} />, app),
    (error: unknown) => {
      console.error(error);
      render(<PopupFailure />, app);
    },
  );
}
