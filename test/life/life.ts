// What the scenes of the story share: the house, the way in which pages are read, and what was learned so far.
import { expect } from 'vitest';
import { openHouse, type House, type StaffName } from './house.ts';
import type { Mail } from './mail-server.ts';
import type { Reader, Screen, Size } from './screen.ts';
import { tongueOf, type Tongue } from './tongue.ts';
import { atWork, byCode, sees, seesNot, texts, visit } from './visits.ts';

type Play = (screen: Screen) => Promise<void>;

export class Life {
  #house: House | undefined;
  #reader: Reader | undefined;
  #say: Tongue | undefined;
  /** What the receipt said. */
  number = '';
  code = '';
  /** The address of the dossier for those who work there. */
  path = '';

  async begin(reader: Reader): Promise<void> {
    this.#reader = reader;
    this.#house = await openHouse();
    const plan = await this.#house.app.plans.plan('complaint');
    if (!plan) throw new Error('The complaint procedure is not published.');
    this.#say = tongueOf(plan);
  }

  async end(): Promise<void> {
    await this.#reader?.close();
    await this.#house?.close();
  }

  get house(): House {
    return begun(this.#house);
  }

  get say(): Tongue {
    return begun(this.#say);
  }

  /** A visit of anybody. */
  visit(size: Size, play: Play): Promise<void> {
    return visit(begun(this.#reader), this.house, size, play);
  }

  /** A visit of somebody who works there. */
  staff(who: StaffName, play: Play): Promise<void> {
    return atWork(begun(this.#reader), this.house, who, play);
  }

  /** A visit of the complainant. */
  complainant(play: Play): Promise<void> {
    return byCode(begun(this.#reader), this.house, this.code, play);
  }

  mailsTo(address: string): Mail[] {
    return this.house.mails.filter(({ to }) => to === address);
  }

  async openFromWorklist(screen: Screen): Promise<void> {
    await screen.follow(this.number);
    expect(screen.path()).toBe(this.path);
  }

  /** For whoever looks, the dossier is not on the list, not at its address and not to be found. */
  async noSuchDossier(screen: Screen): Promise<void> {
    await seesNot(screen, this.number);
    expect(await screen.goTo(this.path), 'the dossier').toBe(404);
    expect(await screen.goTo(`/worklist?q=${this.number}`), 'the search').toBe(200);
    await sees(screen, texts.worklist.noResults);
  }
}

function begun<T>(what: T | undefined): T {
  if (what === undefined) throw new Error('The story has not begun.');
  return what;
}
