import { describe, expect, it } from 'vitest';
import { backstage } from '../backstage.ts';

/** What people say to somebody they know, each beginning with the word of a command. */
const sentences = `
in the pub | in bed | in town tomorrow | in time for tea | in good hands | in case you wonder | in it to win it | in tears
in the pub at 8 | in the van with me | in that case yes | in two minds about tonight | in and out all night | in for a penny
out of milk | out of office until Monday | out for a walk | out tonight with friends | out cold | out and about | out of order
who knows | who is that | who is on tonight | who wants tea | who cares | who said that at 8pm | who has the keys | who's there
station is cold | station is closed | station to station | station road is flooded | station manager was rude
help is on the way | help yourself | help I am lost | help the aged
rota looks full | rota is empty | rota please be kind | can I come later | can you hear me | can we talk
can't wait | can't wait for tonight | can't make it tonight sorry | can't be bothered | can't sleep | cant stop laughing
drop me a line | drop by later | drop the kids at 8 | drop dead | cancel my subscription | cancel culture is odd
cancel everything I am ill | cancel that last one | swap you for tea | swap seats with me | yes I will | yes that works for me
here we go | here I am | here is the list | here comes the sun | here and there | leaving on a jet plane | leaving the pub at 8
mine is bigger | mine is the blue one | mine too | me too | me neither | released a new album | released from work
released the hounds | released at last | freed up some time | freed the whales | inside out | inside the station it is warm
inside joke | inside 20 minutes | held up in traffic | held hands | held at the lights | held me up | arrived safely
arrived at home | arrived at the station | arrived late again | expense account | claim to fame | fare is five pounds
quiet night so far | quiet here | name is Joan | name one good thing | name your price | name me a better song
name and number please | agree with you | agree to disagree | agree completely | code red | code of conduct | code is poetry
code word is banana | join us | join the queue | join me for tea | join a union | join forces | undo the latch | undo your coat
booked a table | booked in for dinner | booked a train at 8 | move along | move over | move on please | move the car | move it
hospital is far | hospital food again | extend my thanks | extend the deadline | court is tomorrow | court jester
flag down a taxi | flag it | note to self | note that it is cold | match made in heaven | match starts at 8 | match point
same here | same again please | list is long | list of things | list everyone | find me a seat | find out tomorrow
wanted to say hi | wanted dead or alive | want some tea | want to go home | grid is down | grid reference please
add me please | add milk | add it to the list | put the kettle on | put it there | remove your hat | remove me from this list
activate the lights | standdown everyone | callout to all | gaps in my memory | gaps everywhere | gaps are bad | ack that hurt
duty calls | duty free | duty of care | duty on my mind | handover of keys | handover notes are good | todo list is long | status quo | status is complicated
status update please | board the train | board games tonight | log off | log in tomorrow | log fires are lovely | done in | done with that | lo and behold | claims to be hungry
approve of that | reject modernity | paid my dues | paste it here | network is down | link in bio | link to the article | link me
unlink your arms | invite your friends | invite me | invite only | role model | role play | role reversal | people are kind
people person | people of the world | audit season again | audit this | withdraw the motion | mydata is mine
join us at the pub tonight | in a relationship | out with it | drop a pin | who won | station wagon | name it | code it
`
  .split(/[|\n]/)
  .map((sentence) => sentence.trim())
  .filter((sentence) => sentence !== '');

const hello =
  'Hello, this is Porchlight. I keep the rota for police station support. `help` shows what you can do here.';
const suggestion = /^Did you mean `[a-z']+`\? `help [a-z']+` shows how\.$/;

describe('ordinary speech', { timeout: 60_000 }, () => {
  it('knows at least 200 sentences', () => expect(new Set(sentences).size).toBeGreaterThanOrEqual(200));

  it.each(['ana', 'pip', 'bo'])(
    'is no command in %s’s direct chat: nothing is done, and one line helps on',
    async (who) => {
      const { says, rows, clock } = await backstage();
      await says({ who: 'bo', room: 'backoffice', text: '!arrest 3 HBR at 09:00' });
      const before = changes(rows);
      const taken: string[] = [];
      for (const text of sentences) {
        clock.moveTo(clock.now() + 61_000);
        const answers = await says({ who, room: 'direct', text });
        const [answer = '', ...more] = answers.map((line) => line.replace(`direct:${who}: `, ''));
        if (more.length > 0 || (answer !== hello && !suggestion.test(answer)))
          taken.push(`${text} → ${answers.join(' / ')}`);
      }
      expect(taken).toEqual([]);
      expect(changes(rows)).toEqual(before);
    },
  );

  it('is not even kept where it is said in a group', async () => {
    const { says, rows } = await backstage();
    for (const room of ['hbr', 'coordinators', 'elsewhere'])
      for (const text of sentences) expect(await says({ who: 'pip', room, text })).toEqual([]);
    expect(rows('select count(*) as kept from inbox where body is not null or sender_hash is not null')).toEqual([
      { kept: 0 },
    ]);
  });
});

const changes = (rows: (query: string) => unknown[]): unknown[] =>
  [
    'audit',
    'fact',
    'sign_up',
    'duty',
    'station_setting',
    'invite',
    'ack',
    'role',
    'room',
    'detail',
    'log_entry',
    'observer_entry',
  ].flatMap((table) => rows(`select '${table}' as name, count(*) as count from ${table}`));

describe('several lines in a direct chat', () => {
  it('are answered by one greeting', async () => {
    const { says } = await backstage();
    expect(await says({ who: 'ana', room: 'direct', text: 'hi\nhow are you?\nlong time no see' })).toEqual([
      `direct:ana: ${hello}`,
    ]);
  });

  it('do what one of them says, and say nothing about the others', async () => {
    const { says } = await backstage();
    expect(await says({ who: 'ana', room: 'direct', text: 'hi there\nagree\nsee you later' })).toEqual([
      'direct:ana: You agreed Mon 5 Jan 12:00 already. Thank you.',
    ]);
  });
});

describe('a near miss', () => {
  it.each([
    ['hbr', '!roat', 'rota'],
    ['hbr', '!cancle 4', 'cancel'],
    ['hbr', '/realeased 1', 'released'],
    ['direct', 'halp', 'help'],
    ['direct', 'rotaa hbr', 'rota'],
    ['coordinators', '!stauts', 'status'],
  ])('in %s: %s', async (room, text, name) => {
    const { says } = await backstage();
    const [answer, ...more] = await says({ who: 'pip', room, text });
    expect(answer).toMatch(new RegExp(`: Did you mean .!?${name}.\\? .*help ${name}. shows how\\.$`));
    expect(more).toEqual([]);
  });

  it.each(['!xyzzy', '!qq', '!applaud everybody', '!42', '! ', '!!!', '/s', '/shrug', '!arest'])(
    'is none in a group where nothing is near or allowed: %s',
    async (text) => {
      const { says } = await backstage();
      expect(await says({ who: 'ana', room: 'hbr', text })).toEqual([]);
    },
  );
});
