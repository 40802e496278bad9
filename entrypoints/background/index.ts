import { defineBackground } from 'wxt/utils/define-background';
import { CARD_STYLES } from '../../components/card/card-styles';
import { isoDay } from '../../domain/calendar';
import { composeCard } from '../../domain/compose-card';
import { choosePageDate } from '../../domain/page-date';
import { onMessage } from '../../platform/messages';
import { answerSettingsOrders } from '../../platform/settings-orders';
import { createAnswers } from './answers';
import { startBadge } from './badge';
import { startCommands } from './commands';
import { welcomeOnInstall } from './first-run';
import { startMenus } from './menus';
import { startOmnibox } from './omnibox';
import { hostForFrame } from './tab-host';

/** Answers the pages and the browser. Keeps nothing that it cannot load again: the browser may stop it at any time. */
export default defineBackground(() => {
  const answers = createAnswers();
  onMessage('getCard', async ({ data: { entityId, text, dates } }) => {
    const now = new Date();
    const page = dates && choosePageDate(dates, now);
    return (
      composeCard(await answers.dossier(), entityId, { today: isoDay(now), page, text }) ?? null
    );
  });

  onMessage('getCardStyles', () => CARD_STYLES);
  answerSettingsOrders();
  onMessage('resolveNames', async ({ data }) => {
    const { resolve } = await answers.search();
    return data.names.map((name) => resolve(name) ?? null);
  });
  onMessage('getTabHost', ({ sender }) => hostForFrame(sender));
  onMessage('lookUp', async ({ data }) => (await answers.lookUp(data.text)) ?? null);

  welcomeOnInstall();
  startBadge();
  startCommands();
  startMenus(answers);
  startOmnibox(answers);
});
