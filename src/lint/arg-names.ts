/**
 * ARGs that have a meaning without being used: those that every build has, proxies, those that BuildKit itself reads,
 * and those that many commands read from their environment (moby/buildkit v0.32.2
 * frontend/dockerfile/dockerfile2llb/convert.go).
 */
export const reservedArgs =
  /^(?:(?:https?|ftp|no|all)_proxy|buildkit_.*|source_date_epoch|(?:target|build)(?:platform|os|osversion|arch|variant)|targetstage|path|home|user|shell|lang|language|lc_.*|tz|term|ld_.*|debian_frontend|tmpdir|ifs|env|bash_env)$/i;
