-- Checks the language server in Neovim, without a screen:
--   nvim --headless -u NONE -c 'luafile editors/neovim/check.lua'
-- DOCKERFILE_LLB is the command to check. With DOCKERFILE_LLB_DAEMON=1, the code lens asks a daemon, which must be able to load
-- DOCKERFILE_LLB_IMAGE (alpine by default).

local words = vim.split(vim.env.DOCKERFILE_LLB or 'dockerfile-llb', ' ')
vim.list_extend(words, { 'lsp', '--stdio' })
local withDaemon = vim.env.DOCKERFILE_LLB_DAEMON == '1'
vim.g.dockerfile_llb = { cmd = words, trusted = withDaemon, codeLens = withDaemon }

local image = vim.env.DOCKERFILE_LLB_IMAGE or 'alpine'

local function fail(message)
  io.stderr:write('FAILED: ' .. message .. '\n')
  vim.cmd('cquit 1')
end

local function expect(condition, message)
  if not condition then fail(message) end
end

local function eventually(what, condition)
  if not vim.wait(60000, condition, 50) then fail('no ' .. what) end
end

local function ask(method, params)
  local answers, problem = vim.lsp.buf_request_sync(0, method, params, 60000)
  expect(answers ~= nil, method .. ': ' .. tostring(problem))
  for _, answer in pairs(answers) do
    expect(answer.error == nil, method .. ': ' .. vim.inspect(answer.error))
    return answer.result
  end
end

local function lines()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
end

local function run()
  local directory = vim.fn.tempname()
  vim.fn.mkdir(directory, 'p')
  local file = directory .. '/Dockerfile'
  vim.fn.writefile({ 'FROM ' .. image .. ' as base', 'ENV V=1', 'run echo $V' }, file)
  dofile('editors/neovim/dockerfile-llb.lua')
  vim.cmd('filetype on')
  vim.cmd('edit ' .. file)
  vim.bo.filetype = 'dockerfile'

  eventually('diagnostics', function() return #vim.diagnostic.get(0) > 0 end)
  local found = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do found[diagnostic.code or diagnostic.user_data.lsp.code] = true end
  expect(found['FromAsCasing'], 'diagnostics: ' .. vim.inspect(found))

  vim.api.nvim_win_set_cursor(0, { 3, 10 })
  local hover = ask('textDocument/hover', vim.lsp.util.make_position_params())
  expect(hover.contents.value:find('V=1', 1, true), 'hover: ' .. vim.inspect(hover))

  local rename = vim.lsp.util.make_position_params()
  rename.newName = 'VERSION'
  vim.lsp.util.apply_workspace_edit(ask('textDocument/rename', rename), 'utf-16')
  expect(lines() == 'FROM ' .. image .. ' as base\nENV VERSION=1\nrun echo $VERSION', 'rename: ' .. lines())

  vim.lsp.util.apply_text_edits(
    ask('textDocument/formatting', vim.lsp.util.make_formatting_params()),
    vim.api.nvim_get_current_buf(),
    'utf-16'
  )
  expect(lines():find('FROM ' .. image .. ' AS base', 1, true) == 1, 'formatting: ' .. lines())

  vim.api.nvim_buf_set_lines(0, 0, 1, false, { 'FROM ' .. image .. ' as base' })
  vim.api.nvim_win_set_cursor(0, { 1, 0 })
  local params = vim.lsp.util.make_range_params()
  params.context = { diagnostics = {} }
  local action
  for _, candidate in ipairs(ask('textDocument/codeAction', params)) do
    if candidate.title == 'Write AS (identical build)' then action = candidate end
  end
  expect(action ~= nil, 'no action')
  vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
  expect(lines():find('FROM ' .. image .. ' AS base', 1, true) == 1, 'action: ' .. lines())

  vim.cmd('silent write')
  local lenses = ask('textDocument/codeLens', { textDocument = vim.lsp.util.make_text_document_params() })
  if withDaemon then
    expect(#lenses > 0 and lenses[1].command.title ~= '', 'code lens: ' .. vim.inspect(lenses))
    io.stdout:write('code lens: ' .. lenses[#lenses].command.title .. '\n')
  else
    expect(#lenses == 0, 'code lens without trust: ' .. vim.inspect(lenses))
  end
  io.stdout:write('Neovim: diagnostics, hover, rename, formatting, actions, code lens\n')
  vim.cmd('qall!')
end

local ok, problem = pcall(run)
if not ok then fail(tostring(problem)) end
