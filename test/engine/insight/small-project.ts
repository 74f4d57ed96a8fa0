import { mkdirSync, writeFileSync } from 'node:fs';
import { engine } from '../harness.ts';
import { Project } from './project.ts';
import { flags } from './row.ts';

type Files = Readonly<Record<string, string>>;

/** A project of a few lines. `BASE` is the base image. */
export const small = (lines: string, files: Files = {}) => {
  const text = lines.replaceAll('BASE', `${engine.registry}/busybox:latest`);
  return () => new Project({ Dockerfile: text, ...files });
};

/** Passes a named context with these files to the builds of a project. */
export const context = (name: string, files: Files) => (project: Project) => {
  mkdirSync(project.path(`unsent-${name}`));
  for (const [path, text] of Object.entries(files))
    writeFileSync(project.path(`unsent-${name}/${path}`), text);
  flags('--build-context', `${name}=${project.path(`unsent-${name}`)}`)(project);
};
