-- For wrk: asks the lines of a file one after the other, from the beginning again behind the last. A line is a path and,
-- behind a tab, a tag for If-None-Match.
local requests = {}
local at = 0

function init(args)
  for line in io.lines(args[1]) do
    local path, etag = line:match("^([^\t]+)\t?(.*)$")
    local headers = nil
    if etag ~= "" then headers = { ["If-None-Match"] = etag } end
    requests[#requests + 1] = wrk.format("GET", path, headers)
  end
end

function request()
  at = at % #requests + 1
  return requests[at]
end
