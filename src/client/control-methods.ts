/** Methods of `moby.buildkit.v1.Control`. */
export const ControlMethod = {
  diskUsage: '/moby.buildkit.v1.Control/DiskUsage',
  info: '/moby.buildkit.v1.Control/Info',
  listWorkers: '/moby.buildkit.v1.Control/ListWorkers',
  listenBuildHistory: '/moby.buildkit.v1.Control/ListenBuildHistory',
  prune: '/moby.buildkit.v1.Control/Prune',
  session: '/moby.buildkit.v1.Control/Session',
  solve: '/moby.buildkit.v1.Control/Solve',
  status: '/moby.buildkit.v1.Control/Status',
  updateBuildHistory: '/moby.buildkit.v1.Control/UpdateBuildHistory',
} as const;
