-- Asks for the paths of a file (`wrk -s paths.lua URL -- FILE HOST`) in turns, every thread beginning at another place,
-- and counts the answers by their status.
local threads = {}

function setup(thread)
  thread:set("number", #threads)
  table.insert(threads, thread)
end

function init(arguments)
  requests, counts, at = {}, {}, 0
  for path in io.lines(arguments[1]) do
    table.insert(requests, wrk.format("GET", path, { Host = arguments[2] }))
  end
  at = number * 7919 % #requests
end

function request()
  at = at % #requests + 1
  return requests[at]
end

function response(status)
  counts[status] = (counts[status] or 0) + 1
end

function done(summary, latency)
  local all = {}
  for _, thread in ipairs(threads) do
    for status, count in pairs(thread:get("counts")) do all[status] = (all[status] or 0) + count end
  end
  local statuses = {}
  for status, count in pairs(all) do table.insert(statuses, string.format('"%d": %d', status, count)) end
  local errors = summary.errors
  print(string.format(
    'JSON {"requests": %d, "seconds": %.3f, "median": %.6f, "late": %.6f, "connect": %d, "read": %d, "write": %d, "timeout": %d, "statuses": {%s}}',
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e6, latency:percentile(99) / 1e6,
    errors.connect, errors.read, errors.write, errors.timeout, table.concat(statuses, ", ")))
end
