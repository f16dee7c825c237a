/** What differs between versions of the API. */
export interface Traits {
  readonly number: string;
  readonly version: string;
  mode: 'json-rpc' | 'normal' | 'native';
  /** The form of the answer to a send. */
  readonly answers: 'object' | 'list';
  /** Whether `expand=true` is heeded. */
  readonly expands: boolean;
  /** Whether lists of groups say if the account is in them. */
  readonly flagsMembers: boolean;
}

export function traitsOf({ version = '0.100', ...given }: Partial<Traits>): Traits {
  const minor = Number(version.split('.')[1]);
  return {
    number: '+15550100001',
    version,
    mode: 'json-rpc',
    answers: minor > 100 ? 'list' : 'object',
    expands: minor >= 99,
    flagsMembers: minor > 100,
    ...given,
  };
}
