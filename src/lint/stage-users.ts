import type { CheckedDocument, CheckedInstruction, CheckedStage } from './checked-document.ts';
import { baseStage } from './stage-links.ts';

/** Official images whose config names no user, so that their processes run as root. */
const imagesOfRoot =
  /^(?:docker\.io\/)?(?:library\/)?(?:scratch|debian|ubuntu|alpine|fedora|centos|rockylinux|almalinux|amazonlinux|archlinux|oraclelinux|busybox|buildpack-deps|node|python|ruby|golang|rust|openjdk|eclipse-temurin|php|perl|gcc|maven|nginx|httpd)(?:[:@].*)?$/;

/**
 * The user of each instruction: `root`, or a name or number as written without its group. Undefined if only the base image or
 * a variable decides.
 */
export function usersOf(document: CheckedDocument): ReadonlyMap<CheckedInstruction, string | undefined> {
  const users = new Map<CheckedInstruction, string | undefined>();
  const atEnd = new Map<CheckedStage, string | undefined>();
  for (const stage of document.stages) {
    const base = baseStage(document, stage);
    let user = base === undefined ? userOfImage(stage) : atEnd.get(base);
    for (const checked of stage.body) {
      if (checked.instruction?.keyword === 'user') user = userOf(checked.instruction.user);
      else if (checked.instruction === undefined && /^user$/i.test(checked.node.keyword)) user = undefined;
      users.set(checked, user);
    }
    atEnd.set(stage, user);
  }
  return users;
}

function userOfImage({ from }: CheckedStage): string | undefined {
  return imagesOfRoot.test(from.instruction?.baseName ?? '') ? 'root' : undefined;
}

function userOf(text: string): string | undefined {
  const [name = ''] = text.split(':', 1);
  if (name === '' || name.includes('$')) return undefined;
  return name === '0' ? 'root' : name;
}
