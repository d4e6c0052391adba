import { readChoice, readField } from '../ui/fields.ts';
import { sendPage } from '../ui/host.tsx';
import { answerContact } from './answer-contact.ts';
import { QUESTIONS, SupportPage } from './pages/support-page.tsx';
import { ROUTES } from './routes.ts';
import type { SceneRouter } from './scene.ts';

/** The shop's own chat, where a clerk answers the questions that stand ready. Asks the gate `contact` as an answer about it is drawn. */
export function addSupportRoutes({ get }: SceneRouter): void {
  get(ROUTES.support, (scene, request, response, next) => {
    const { options, locale } = scene;
    const clerk = options.seed.clerks?.find(({ id }) => id === readField(request.params, 'id'));
    if (!clerk) return next();
    const asked = readChoice(readField(request.query, 'asked'), QUESTIONS);
    const sent = { words: locale.say('Within two days, free of charge.', '两天内发货，全国包邮。') };
    const answer = asked === 'reach' ? answerContact(locale, clerk, options.rules.decide({ gate: 'contact', app: 'shop' })) : asked && sent;
    sendPage(response, <SupportPage scene={scene} clerk={clerk} {...(asked && { asked })} {...(answer && { answer })} />);
  });
}
