import type { StatusUpdate, VertexUpdate } from '../../record/status.ts';
import type { PushProgress } from '../../registry/push/push-image.ts';

/** Shows pushes as the steps of a build. */
export interface PushUpdates {
  readonly on: (progress: PushProgress) => void;
  /** Ends the steps, with an error or with ''. */
  end(error: string): void;
}

/** Each repository is a step, and each piece of content a part of it. */
export function pushUpdates(show: (update: StatusUpdate) => void): PushUpdates {
  const steps = new Map<string, VertexUpdate>();
  const started = new Map<string, number>();
  const empty = { vertexes: [], statuses: [], logs: [], warnings: [] };
  const stepOf = ({ registry, repository }: PushProgress): VertexUpdate => {
    const name = `pushing ${registry}/${repository}`;
    const known = steps.get(name);
    if (known) return known;
    const step = { digest: name, inputs: [], name, cached: false, started: Date.now(), error: '' };
    steps.set(name, step);
    show({ ...empty, vertexes: [step] });
    return step;
  };
  return {
    on(progress) {
      const { descriptor, state, sent } = progress;
      const vertex = stepOf(progress).digest;
      const id = `${state === 'mounted' ? 'mounting' : 'pushing'} ${descriptor.digest}`;
      const key = `${vertex} ${id}`;
      const timestamp = Date.now();
      const first = started.get(key) ?? timestamp;
      started.set(key, first);
      const end = state === 'sending' ? {} : { completed: timestamp };
      const counts = { current: state === 'sending' ? sent : descriptor.size, total: descriptor.size };
      const status = { id, name: '', vertex, ...counts, timestamp, started: first, ...end };
      show({ ...empty, statuses: [status] });
    },
    end(error) {
      const completed = Date.now();
      show({ ...empty, vertexes: [...steps.values()].map((step) => ({ ...step, completed, error })) });
    },
  };
}
