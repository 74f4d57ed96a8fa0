-- Settings of dockerfile-llb for Neovim 0.7 and later: `:luafile dockerfile-llb.lua`, or `require` it.
-- `vim.g.dockerfile_llb` may have `cmd`, `trusted`, `codeLens` and the other settings of docs/editors.md.

local options = vim.g.dockerfile_llb or {}

-- One server for each root. Neovim fires FileType more than once for a buffer.
local clients = {}

local function start(buffer)
  local name = vim.api.nvim_buf_get_name(buffer)
  local directory = vim.fn.fnamemodify(name, ':p:h')
  local git = vim.fn.finddir('.git', directory .. ';')
  local root = git == '' and directory or vim.fn.fnamemodify(git, ':p:h:h')
  local known = clients[root]
  if known and not vim.lsp.get_client_by_id(known) then known = nil end
  local client = known or vim.lsp.start_client({
    name = 'dockerfile-llb',
    cmd = options.cmd or { 'dockerfile-llb', 'lsp', '--stdio' },
    root_dir = root,
    workspace_folders = { { uri = vim.uri_from_fname(root), name = root } },
    init_options = {
      trusted = options.trusted or false,
      codeLens = options.codeLens or false,
      shellcheck = options.shellcheck or false,
      images = options.images or false,
      address = options.address,
      context = options.context,
      target = options.target,
      platform = options.platform,
      buildArgs = options.buildArgs,
    },
  })
  clients[root] = client
  if client then vim.lsp.buf_attach_client(buffer, client) end
end

vim.api.nvim_create_autocmd('FileType', {
  pattern = 'dockerfile',
  callback = function(event)
    start(event.buf)
  end,
})
