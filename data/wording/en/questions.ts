import { code } from './lists.ts';

export const questionWords = {
  nothingAsked: () => 'I have not asked you anything that still waits for an answer.',
  whichQuestion: (said: 'yes' | 'no', choices: readonly { readonly number: number; readonly text: string }[]) =>
    ['Which one?', ...choices.map(({ number, text }) => `${code(`!${said} Q${number}`)}: ${text}`)].join('\n'),
  answeredAlready: () => 'That is settled already. Nothing left to do.',
  answeredTooLate: () => 'That was asked too long ago, so I did nothing.',
  answerStands: () =>
    `Taking 👍 off changes nothing here. To take back what you answered: ${code('!undo')}; hours that you took: ${code('!cancel')}.`,
  leftAsItIs: () => 'All right, I leave it as it is.',
};
