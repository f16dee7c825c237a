import type { Unfit } from '../../photos/photo.ts';
import type { Contacts } from '../../policy.ts';

const megabytes = (bytes: number): string => `${Math.floor(bytes / (1024 * 1024))} MB`;

export const photoWords = {
  photoKept: ({ expenses }: Contacts) =>
    `Thank you, I have your photo and keep it for a day. I can't take claims yet: ${expenses || 'please ask a coordinator how to make one'}.`,
  photoUnfit: (why: Unfit, longestBytes: number) => {
    switch (why) {
      case 'gone':
        return 'Your photo did not reach me. Please send it once more.';
      case 'too-large':
        return `That file is too large for me: ${megabytes(longestBytes)} is the most. Please send it once more as a photo, not as a file.`;
      case 'no-picture':
        return 'I can only take pictures. Please take a photo of it, and send that.';
    }
  },
  tooManyPhotos: (most: number) =>
    `That is more than I can keep: ${most} photos a day from each person. Please send the rest tomorrow.`,
};
