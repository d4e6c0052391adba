import type { VNode } from 'preact';
import type { Scene } from '../scene.ts';
import { WalletPage } from './frame.tsx';

/** Where people write to support, and the mail that came from it. */
export function HelpPage({ scene: { locale }, hasMail }: { scene: Scene; hasMail: boolean }): VNode {
  const { say } = locale;
  return (
    <WalletPage locale={locale} title={say('Support', '联系客服')} back="/cards/new">
      <form class="form-page" method="post" action="/help">
        <p class="quiet">{say('There is no telephone. Tell us that your card cannot be bound, and somebody will see to it.', '没有电话。请提交“银行卡无法绑定”的问题，会有人处理。')}</p>
        <button class="button" type="submit">
          {say('Send the question', '提交问题')}
        </button>
      </form>
      {hasMail && (
        <ul class="rows rows-apart">
          <li>
            <a class="row" href="/help/mail">
              <span class="row-words">{say('Mail from support', '客服邮件')}</span>
            </a>
          </li>
        </ul>
      )}
    </WalletPage>
  );
}

/** What support answers by itself where there is nothing to look into. */
export function AnsweredPage({ scene: { locale } }: { scene: Scene }): VNode {
  const { say } = locale;
  return (
    <WalletPage locale={locale} title={say('Answer', '答复')} back="/cards/new">
      <p class="code-hint">{say('Nothing is wrong with your account. Enter the number of your own card, and it can be paid with.', '您的账户没有问题。填写本人的银行卡号即可绑定并付款。')}</p>
    </WalletPage>
  );
}

/** What support says of a card that was refused, or about which nobody answers. */
export function PassedOnPage({ scene: { locale } }: { scene: Scene }): VNode {
  const { say } = locale;
  return (
    <WalletPage locale={locale} title={say('Passed on', '已转交')} back="/cards/new">
      <p class="code-hint">{say('It was passed on to a department, which will be in touch.', '已反馈给有关部门，有关部门会给您回复。')}</p>
      <ul class="rows rows-apart">
        <li>
          <a class="row" href="/help">
            <span class="row-words">{say('Support', '联系客服')}</span>
          </a>
        </li>
      </ul>
    </WalletPage>
  );
}

/** The one mail that ever comes: it asks for something and says that it cannot be answered. It has no field and no button. */
export function MailPage({ scene: { locale } }: { scene: Scene }): VNode {
  const { say } = locale;
  return (
    <WalletPage locale={locale} title={say('Mail from support', '客服邮件')} back="/help">
      <p class="code-hint">{say('Please go through it once more and send us a picture of the page with the error on it.', '请重新操作一遍，并提供报错页面的截图。')}</p>
      <p class="code-hint">{say('A system sent this mail. It cannot be replied to.', '本邮件由系统发出，无法回复。')}</p>
    </WalletPage>
  );
}
