/** Changes of the list of packs: done at once, told to the background, undoable. */
import browser from 'webextension-polyfill';
import {
  type Arrangement,
  addPack,
  type ListedPack,
  listPacks,
  loadArrangement,
  type PackAbout,
  saveArrangement,
  setRemoved,
} from '../../shared/pack-store';
import { ask } from '../ask';
import type { Toast } from '../toast';

const t = browser.i18n.getMessage;

export class PackChanges {
  /** `changed`: called after each change. */
  constructor(
    private readonly toast: Toast,
    private readonly changed: () => Promise<void>,
  ) {}

  /** Into the list; in the place of one with the same name, which makes it an update. */
  async added(pack: PackAbout): Promise<void> {
    const before = await this.arrangement();
    const same = (await listPacks()).filter(({ name }) => name === pack.name);
    const old = same.map(({ id }) => id);
    const order = before.order.map((id) => (id === old[0] ? pack.id : id)).filter((id) => !old.includes(id));
    const off = same.some(({ on }) => !on) ? [...before.off, pack.id] : before.off;
    await this.do(
      async () => {
        // First what may be refused and does nothing by itself: a full storage then leaves all as it was.
        await saveArrangement({ order: order.includes(pack.id) ? order : [...order, pack.id], off });
        await addPack(pack);
        await setRemoved(old, Date.now());
      },
      async () => {
        await setRemoved(old, null);
        await setRemoved([pack.id], Date.now());
        await saveArrangement(before);
      },
      t(old.length > 0 ? 'packUpdated' : 'packAdded', pack.name),
    );
  }

  async switch({ id, name }: ListedPack, on: boolean): Promise<void> {
    const before = await this.arrangement();
    const off = before.off.filter((other) => other !== id);
    const after = { ...before, off: on ? off : [...off, id] };
    await this.arrange(before, after, t(on ? 'packSaidOn' : 'packSaidOff', name));
  }

  async move(all: readonly ListedPack[], at: number, by: -1 | 1): Promise<void> {
    const before = await this.arrangement();
    const order = all.map(({ id }) => id);
    const [moved] = order.splice(at, 1);
    order.splice(at + by, 0, moved!);
    await this.arrange(
      before,
      { ...before, order },
      t('packSaidMoved', [all[at]!.name, String(at + by + 1)]),
    );
  }

  async remove({ id, name }: ListedPack): Promise<void> {
    await this.do(
      () => setRemoved([id], Date.now()),
      () => setRemoved([id], null),
      t('packRemoved', name),
    );
  }

  private arrange(before: Arrangement, after: Arrangement, said: string): Promise<void> {
    return this.do(
      () => saveArrangement(after),
      () => saveArrangement(before),
      said,
    );
  }

  /** As it is shown: with every pack in its place. */
  private async arrangement(): Promise<Arrangement> {
    const [packs, { off }] = await Promise.all([listPacks(), loadArrangement()]);
    return { order: packs.map(({ id }) => id), off };
  }

  private async do(work: () => Promise<void>, undo: () => Promise<void>, said: string): Promise<void> {
    const settle = async () => {
      await ask({ type: 'packs-changed' }).catch(() => {});
      await this.changed();
    };
    const attempt = async (change: () => Promise<void>): Promise<boolean> => {
      const done = await change().then(
        () => true,
        () => false,
      );
      await settle();
      if (!done) this.toast.sayError(t('packStoreBroken'));
      return done;
    };
    if (!(await attempt(work))) return;
    this.toast.say(said, async () => {
      if (await attempt(undo)) this.toast.say(t('toastUndone'), null);
    });
  }
}
