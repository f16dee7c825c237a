import { Deeds } from './deeds.ts';
import { dataMessage, groupUpdate } from './frames.ts';
import { type Group, type GroupOptions, join, leave } from './groups.ts';
import { bot } from './people.ts';

/** How a change of a group is told: being added has been seen as `DELIVER`. */
type Telling = { readonly type?: 'UPDATE' | 'DELIVER' };

/** What people do to groups: the bot hears only that something changed, and from whom. */
export abstract class GroupDeeds extends Deeds {
  /** Made when `options` are given, else the one that is there. */
  group(key: string, options?: GroupOptions): Group {
    return this.world.group(key, options ?? (this.world.groups.has(key) ? undefined : {}));
  }

  async joins(who: string, key: string): Promise<number> {
    this.world.people.person(who);
    return this.changes(who, key, (group) => join(group, who));
  }

  async leaves(who: string, key: string): Promise<number> {
    return this.changes(who, key, (group) => leave(group, who));
  }

  async adds(by: string, who: string, key: string, telling?: Telling): Promise<number> {
    this.world.people.person(who);
    return this.changes(by, key, (group) => join(group, who), telling);
  }

  async removes(by: string, who: string, key: string): Promise<number> {
    return this.changes(by, key, (group) => leave(group, who));
  }

  async promotes(by: string, who: string, key: string): Promise<number> {
    return this.changes(by, key, ({ admins }) => admins.add(who));
  }

  async demotes(by: string, who: string, key: string): Promise<number> {
    return this.changes(by, key, ({ admins }) => admins.delete(who));
  }

  addsBot = (by: string, key: string, telling?: Telling): Promise<number> => this.adds(by, bot, key, telling);
  removesBot = (by: string, key: string): Promise<number> => this.removes(by, bot, key);
  promotesBot = (by: string, key: string): Promise<number> => this.promotes(by, bot, key);
  demotesBot = (by: string, key: string): Promise<number> => this.demotes(by, bot, key);

  /** The bot is pending until it joins. */
  async invitesBot(by: string, key: string): Promise<number> {
    return this.changes(by, key, ({ pending }) => pending.add(bot));
  }

  async closes(key: string, by?: string): Promise<number> {
    return this.changes(by ?? this.#somebodyIn(key), key, ({ permissions }) => {
      permissions.send_messages = 'only-admins';
    });
  }

  async opens(key: string, by?: string): Promise<number> {
    return this.changes(by ?? this.#somebodyIn(key), key, ({ permissions }) => {
      permissions.send_messages = 'every-member';
    });
  }

  async setsTimer(by: string, key: string, expiresInSeconds: number): Promise<number> {
    const group = this.world.group(key);
    Object.assign(group, { expiresInSeconds, revision: group.revision + 1 });
    const timestamp = this.world.timestamp();
    if (!concernsBot(group)) return timestamp;
    const message = dataMessage(timestamp, null, group, { isExpirationUpdate: true });
    return this.tell(this.world.people.person(by), timestamp, { dataMessage: message }, key);
  }

  /** Any change at all. */
  async changes(
    by: string,
    key: string,
    change: (group: Group) => void,
    { type = 'UPDATE' }: Telling = {},
  ): Promise<number> {
    const group = this.world.group(key);
    const concerned = concernsBot(group);
    change(group);
    group.revision += 1;
    group.isKnown ||= concernsBot(group);
    const timestamp = this.world.timestamp();
    if (!concerned && !concernsBot(group)) return timestamp;
    const from = this.world.people.person(by);
    return this.tell(from, timestamp, { dataMessage: groupUpdate(timestamp, group, type) }, key);
  }

  #somebodyIn(key: string): string {
    const { admins, members } = this.world.group(key);
    const somebody = [...admins, ...members].find((who) => who !== bot);
    if (!somebody) throw new Error(`Nobody but the bot is in ${key}`);
    return somebody;
  }
}

const concernsBot = ({ members, pending }: Group): boolean => members.has(bot) || pending.has(bot);
