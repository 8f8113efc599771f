-- Dissectors for Wireshark and tshark: wireshark -X lua_script:FILE. Generated from specs; do not edit.
-- A protocol that Wireshark knows keeps its own dissector: the tree made here stands in front of that one's.

-- Structural mistakes end the dissection of a protocol; the others are told below its fields.
local function fail(why, field) error({why = why, field = field}, 0) end
local function late(s, why, field) s.late[#s.late + 1] = {why = why, field = field} end

-- Expressions: numbers, with conditions as 0 and 1; one that names what is not there does not hold.
local function number_of(x) return x and 1 or 0 end
local function value(s, name)
  local v = s.v[name]
  if v == nil then fail("BadLength", name) end
  return v
end
local function holds(condition)
  local okay, result = pcall(condition)
  if not okay and type(result) ~= "table" then error(result, 0) end
  return okay and result
end
local function bitwise(x, y, keep)
  local out, place = 0, 1
  while x > 0 or y > 0 do
    if keep(x % 2, y % 2) then out = out + place end
    x, y, place = math.floor(x / 2), math.floor(y / 2), place * 2
  end
  return out
end
local function band(x, y) return bitwise(x, y, function(a, b) return a + b == 2 end) end
local function bor(x, y) return bitwise(x, y, function(a, b) return a + b > 0 end) end
local function bxor(x, y) return bitwise(x, y, function(a, b) return a ~= b end) end

-- Where reading stands: `bit` of `buf`, up to `last`; values, shown texts, raw values, and what the tree will show.
local function scope(outer, bit, last, little)
  return {
    buf = outer.buf, buf_len = outer.buf_len, v4 = outer.v4, late = outer.late, p = outer.p, F = outer.F,
    start = bit, bit = bit, last = last, little = little, pinfo = outer.pinfo,
    v = {}, d = {}, w = {}, whole = {}, kinds = {}, at = {}, till = {}, shown = {}, todo = {},
  }
end
local function say(s, name, text)
  s.d[name] = text
  s.shown[#s.shown + 1] = text
end
local function put(s, name, key, range, v, children, quoted)
  if key and range then
    s.todo[#s.todo + 1] = {name = name, key = key, range = range, v = v, children = children, quoted = quoted}
  end
end
-- How deep in quoted packets: these are cut short, have no columns, and nothing of Wireshark's own is called for them.
local quoting = 0
local function flush(s, todo, tree)
  for _, e in ipairs(todo) do
    local field, item = s.F[e.key], nil
    if e.v == nil then item = tree:add(field.field, e.range)
    elseif field.bool then item = tree:add(field.field, e.range, e.v[1] ~= 0)
    elseif field.wide then item = tree:add(field.field, e.range, e.v[2])
    else item = tree:add(field.field, e.range, e.v[1]) end
    if e.children then flush(s, e.children, item) end
    local okay, inner = pcall(Dissector.get, "wl_" .. (e.quoted or ""))
    if e.quoted and okay and inner then
      quoting = quoting + 1
      pcall(inner.call, inner, e.range:tvb(), s.pinfo, item)
      quoting = quoting - 1
    end
  end
end

local function range(s, bits, name)
  if bits < 0 or s.bit + bits > s.last then fail("Truncated", name) end
  local first = math.floor(s.bit / 8)
  local stop = math.ceil((s.bit + bits) / 8)
  if stop > first then return s.buf(first, stop - first) end
end
-- A number of 1 to 64 bits, as a number and exactly.
local function int(s, bits, name)
  local r = range(s, bits, name)
  local high, low = 0, 0
  local step = (s.bit % 8 == 0 and bits % 8 == 0) and 8 or 1
  local size = step == 8 and 256 or 2
  for nth = 0, bits - 1, step do
    local at = s.bit + (s.little and bits - step - nth or nth)
    local octet = s.buf(math.floor(at / 8), 1):uint()
    if step == 1 then octet = math.floor(octet / 2 ^ (s.little and at % 8 or 7 - at % 8)) % 2 end
    high = (high * size + math.floor(low * size / 2 ^ 32)) % 2 ^ 32
    low = low * size % 2 ^ 32 + octet
  end
  s.bit = s.bit + bits
  return high * 2 ^ 32 + low, r, UInt64.new(low, high)
end
local function exact(v) return UInt64.new(v % 2 ^ 32, math.floor(v / 2 ^ 32)) end

local function shown_number(v, ty)
  if ty and ty.names then return ty.names[v] or string.format("0x%0" .. ty.digits .. "x", v) end
  if ty and ty.hex then return string.format("0x%0" .. ty.hex .. "x", v) end
  if not (ty and ty.flags) then return string.format("%.0f", v) .. (ty and ty.suffix or "") end
  local texts, left = {}, v
  for _, flag in ipairs(ty.flags) do
    if flag[1] ~= 0 and band(v, flag[1]) == flag[1] then texts[#texts + 1] = flag[2] end
    left = left - band(left, flag[1])
  end
  if left ~= 0 or #texts == 0 then texts[#texts + 1] = string.format("0x%x", left) end
  return table.concat(texts, "|")
end
local function joined(octets, separator)
  local texts = {}
  for i = 0, octets:len() - 1 do texts[#texts + 1] = string.format("%02x", octets:get_index(i)) end
  return table.concat(texts, separator)
end
local function shown_ipv6(octets)
  local groups, best, best_len, from = {}, nil, 1, nil
  for i = 0, 7 do groups[i] = octets:get_index(2 * i) * 256 + octets:get_index(2 * i + 1) end
  for i = 0, 8 do
    if i < 8 and groups[i] == 0 then
      from = from or i
      if i - from + 1 > best_len then best, best_len = from, i - from + 1 end
    else from = nil end
  end
  local mapped = best == 0 and best_len == 5 and groups[5] == 0xffff
  if mapped then
    return string.format("::ffff:%d.%d.%d.%d", octets:get_index(12), octets:get_index(13), octets:get_index(14), octets:get_index(15))
  end
  local text, i = "", 0
  while i < 8 do
    if i == best then text, i = text .. "::", i + best_len
    else
      if text ~= "" and text:sub(-1) ~= ":" then text = text .. ":" end
      text, i = text .. string.format("%x", groups[i]), i + 1
    end
  end
  return text
end
local function shown_octets(r, show)
  local octets = r and r:bytes()
  if show == "Hex" then return "0x" .. (octets and joined(octets, "") or "") end
  if not octets then return "" end
  if show == "HexDash" then return joined(octets, "-") end
  if show == "Ipv4" and octets:len() == 4 then
    return string.format("%d.%d.%d.%d", octets:get_index(0), octets:get_index(1), octets:get_index(2), octets:get_index(3))
  end
  if show == "Ipv6" and octets:len() == 16 then return shown_ipv6(octets) end
  return joined(octets, ":")
end

-- Fields. `key` is nil for what has no accessor.
local function number(s, name, bits, key, ty, scale, bias)
  s.at[name] = s.bit
  local raw, r, whole = int(s, bits, name)
  local v = raw * scale + bias
  if scale ~= 1 or bias ~= 0 then whole = exact(v) end
  if ty and ty.saturate then v = math.min(math.max(v, ty.low), ty.high) end
  s.w[name], s.v[name], s.whole[name] = raw, v, whole
  -- Above 2^53 a number of Lua has not every digit.
  say(s, name, v >= 2 ^ 53 and not ty and tostring(whole) or shown_number(v, ty))
  put(s, name, key, r, {v, whole})
end
local function hex(s, name, digits)
  local v = value(s, name)
  local text = v >= 2 ^ 53 and s.whole[name]:tohex() or string.format("%x", v)
  text = text:gsub("^0+(%x)", "%1")
  return string.rep("0", digits - #text) .. text
end
local function judge(s, name, ty)
  local v = s.v[name]
  local unknown = ty.closed and ty.names[v] == nil
  local beyond = ty.low and (v < ty.low or v > ty.high)
  if unknown or beyond then late(s, "Invalid", name) end
end
local function octets(s, name, len, key, show, reversed)
  local r = range(s, len * 8, name)
  s.bit = s.bit + len * 8
  local text = shown_octets(r, show)
  local turned
  if reversed and r then
    text = text:reverse():gsub("(%x)(%x)", "%2%1")
    turned = {ByteArray.new((r:bytes():tohex():reverse():gsub("(%x)(%x)", "%2%1"))):raw()}
  end
  say(s, name, text)
  put(s, name, key, r, turned)
end
-- The beginning of another protocol's packet.
local function quote(s, name, len, key, protocol)
  local r = range(s, len * 8, name)
  s.bit = s.bit + len * 8
  say(s, name, shown_octets(r, "HexColon"))
  put(s, name, key, r, nil, nil, protocol)
end
-- The octets that were just read are always these.
local function magic(s, name, wanted)
  local len = #wanted / 2
  local found = s.buf(math.floor(s.bit / 8) - len, len):bytes():tohex(true)
  if found ~= wanted then late(s, "BadConst", name) end
end
local function absent(s, name) say(s, name, "-") end
-- What was just read is no part of a record's text.
local function unsaid(s) s.shown[#s.shown] = nil end
local function text_of(s, line)
  local okay, text = pcall(line, s)
  if not okay and type(text) ~= "table" then error(text, 0) end
  return okay and text or ""
end
local function align(s, name, to)
  local at = math.floor((s.bit - s.start) / 8)
  octets(s, name, (to - at % to) % to, nil)
end
local function record(s, name, key, little, read)
  local inner = scope(s, s.bit, s.last, little)
  inner.start = s.start
  read(inner)
  local first, stop = math.floor(s.bit / 8), math.floor(inner.bit / 8)
  s.bit = inner.bit
  say(s, name, inner.line and text_of(inner, inner.line) or table.concat(inner.shown, "-"))
  if stop > first then put(s, name, key, s.buf(first, stop - first), nil, inner.todo) end
end
local function within(s, tag, ranges)
  local v = tag == "buf_len" and s.buf_len or s.v[tag]
  for _, r in ipairs(ranges) do
    if v and v >= r[1] and v <= r[2] then return true end
  end
  return false
end
-- What stands in front of it says what it is; it is read to its end.
local function union(s, name, len, key, little, read)
  if len < 0 or s.bit + len * 8 > s.last then fail("Truncated", name) end
  local inner = scope(s, s.bit, s.bit + len * 8, little)
  read({v = s.v, buf_len = len}, inner)
  if inner.bit ~= inner.last then fail("BadLength", name) end
  say(s, name, inner.line and text_of(inner, inner.line) or table.concat(inner.shown, "-"))
  put(s, name, key, range(s, len * 8, name), nil, inner.todo)
  s.bit = inner.last
end
-- A domain name (RFC 1035 §4.1.4): it may go on at an earlier place of the packet.
local function domain_name(s, name, key)
  local function octet(at)
    if at >= s.buf:len() then fail("Truncated", name) end
    return s.buf(at, 1):uint()
  end
  local at = s.bit / 8
  local from, run, taken, hops, len, text = at, at, nil, 0, 0, ""
  while true do
    local head = octet(from)
    if head < 64 then
      if head > 0 then octet(from + head) end
      len = len + 1 + head
      if len > 255 or len > 254 and head > 0 then fail("BadLength", name) end
      for i = from + 1, from + head do
        local c = octet(i)
        if c == 46 or c == 92 then text = text .. "\\" .. string.char(c)
        elseif c > 32 and c < 127 then text = text .. string.char(c)
        else text = text .. string.format("\\%03d", c) end
      end
      from = from + 1 + head
      if head == 0 then break end
      text = text .. "."
    elseif head >= 192 then
      local target = (head - 192) * 256 + octet(from + 1)
      taken = taken or from + 2 - at
      hops = hops + 1
      if target >= run or hops > 127 then fail("BadLength", name) end
      from, run = target, target
    else fail("BadLength", name) end
  end
  if text == "" then text = "." end
  local r = range(s, (taken or from - at) * 8, name)
  s.bit = s.bit + (taken or from - at) * 8
  say(s, name, text)
  put(s, name, key, r, {text})
end
local function array(s, name, len, count, size, element, most)
  if len < 0 or s.bit + len * 8 > s.last then fail("Truncated", name) end
  local inner = scope(s, s.bit, s.bit + len * 8, s.little)
  local done = 0
  while count and done < count or not count and inner.bit < inner.last do
    local before = inner.bit
    if not count and size and inner.last - inner.bit < size then fail("BadLength", name) end
    element(inner)
    if inner.bit == before then fail("BadLength", name) end
    done = done + 1
  end
  if most and done > most then late(s, "Unsupported", name) end
  s.bit = inner.bit
  for _, e in ipairs(inner.todo) do s.todo[#s.todo + 1] = e end
  say(s, name, table.concat(inner.shown, ","))
end
-- The octets of a list that reaches to behind its own end.
local function until_end(s, name, list)
  local at = s.bit
  local function head(from, bits)
    if at + from + bits > s.last then fail("BadOption", name) end
    return int(scope(s, at + from, s.last, list.little), bits, name)
  end
  while true do
    if at + list.bare > s.last then fail("BadOption", name) end
    local kind = head(list.kind_at, list.kind)
    if kind == list.stop then return (at + list.bare - s.bit) / 8 end
    if list.nop[kind] and list.bare < list.head then at = at + list.bare
    else
      if at + list.head > s.last then fail("BadOption", name) end
      local octet_count = head(list.len_at, list.len) * list.unit
      local stop = (list.whole and at or at + list.head) + octet_count * 8
      if stop < at + list.head or stop > s.last then fail("BadOption", name) end
      at = stop
    end
  end
end
local function options(s, name, len, key, list)
  if list.until_end then len = until_end(s, name, list) end
  if len < 0 or s.bit + len * 8 > s.last then fail("Truncated", name) end
  local c = scope(s, s.bit, s.bit + len * 8, false)
  local texts, bad, kinds = {}, false, {}
  while c.bit < c.last do
    local at = c.bit
    -- What is wrong ends the list, but for a body that may be skipped. A value at fault is told as what it is.
    local function wrong(policy, mistake)
      local why = mistake and mistake.why
      if not why or why == "Truncated" or why == "BadLength" then why = "BadOption" end
      bad = bad or policy == "Reject" and why
      return policy ~= "Skip"
    end
    local function head(from, bits) return int(scope(c, at + from, c.last, list.little), bits, name) end
    if c.last - at < list.bare then wrong(list.truncated) break end
    local kind = head(list.kind_at, list.kind)
    if kind == list.stop then break end
    local nop = list.nop[kind]
    if nop and list.bare < list.head then c.bit = at + list.bare
    else
      if c.last - at < list.head then wrong(list.truncated) break end
      local octet_count = head(list.len_at, list.len) * list.unit
      local body = at + list.head
      local stop = list.whole and at + octet_count * 8 or body + octet_count * 8
      if stop < body or stop > c.last then wrong(list.truncated) break end
      c.bit = math.min(at + math.ceil((stop - at) / list.pad) * list.pad, c.last)
      local known, whole = list.known[kind], s.buf(at / 8, (stop - at) / 8)
      local inner = scope(s, at, stop, list.little)
      inner.late = {}
      local okay, e = pcall(list.read, inner)
      if not okay and type(e) ~= "table" then error(e, 0) end
      local odd = #inner.late > 0
      inner.bit, inner.start = body, body
      if nop then
      elseif odd then if wrong(list.bad_len, inner.late[1]) then break end
      elseif known then
        okay, e = pcall(known.read, inner)
        if not okay and type(e) ~= "table" then error(e, 0) end
        local fault = not okay and e or nil
        for _, mistake in ipairs(inner.late) do
          if mistake.why == "BadConst" or mistake.why == "Invalid" then fault = fault or mistake end
        end
        local fits = not fault and inner.bit == stop
        put(c, name, known.key, whole, nil, fits and inner.todo or nil)
        if fits then
          kinds[#kinds + 1] = kind
          texts[#texts + 1] = known.text and known.text(inner) or ""
          for _, mistake in ipairs(inner.late) do s.late[#s.late + 1] = mistake end
        elseif wrong(list.bad_len, fault) then break end
      elseif list.unknown == "Keep" then put(c, name, list.key, whole, nil, inner.todo)
      elseif list.unknown == "Reject" then bad = bad or "BadOption" break end
    end
  end
  s.kinds[name] = kinds
  if bad and list.eager then fail(bad, name) end
  if bad then late(s, bad, name) end
  put(s, name, key, range(s, len * 8, name), nil, c.todo)
  s.bit = s.bit + len * 8
  say(s, name, table.concat(texts))
end

-- Options of these kinds may be there only so often.
local function lifted(s, list, name, kinds, most, why)
  local count = 0
  for _, kind in ipairs(s.kinds[list] or {}) do
    if kinds[kind] then count = count + 1 end
  end
  if count > most then late(s, why, name) end
end

-- The packet.
local function narrow(s, name)
  local last = s.start + s.v[name] * 8
  if last > s.last and quoting == 0 then fail("Truncated", name) end
  s.last = math.min(last, s.last)
end
-- Flags that mean something together.
local function merged(s, name, from, cases)
  local bits = 0
  for _, field in ipairs(from) do
    if s.w[field] == nil then return end
    bits = bits * 2 + s.w[field]
  end
  for _, case in ipairs(cases) do
    if band(bits, case[1]) == case[2] then return end
  end
  late(s, "Invalid", name)
end
local function look_up(s, name, from, rows, otherwise)
  local bits = 0
  for _, field in ipairs(from) do
    if s.w[field[1]] == nil then return end
    bits = bits * 2 ^ field[2] + s.w[field[1]]
  end
  for _, row in ipairs(rows) do
    if band(bits, row[1]) == row[2] then s.v[name] = row[3] return end
  end
  if otherwise == nil then fail("Unsupported", name) end
  s.v[name] = otherwise
end
local function refine(s, old, new, key, ty, show)
  s.v[new], s.d[new] = s.v[old], s.d[old]
  for _, e in ipairs(s.todo) do
    if e.name == old then
      e.name, e.key = new, key
      if e.v then s.d[new] = shown_number(s.v[old], ty) else s.d[new] = shown_octets(e.range, show) end
    end
  end
end
-- A part of the trailer, which is read from its end.
local function back(s, len, name, read)
  if len < 0 or s.bit + len * 8 > s.last then fail("Truncated", name) end
  local front, part = s.bit, s.last - len * 8
  s.stop = s.stop or s.last
  s.bit = part
  read()
  s.bit, s.last = front, part
end
local function payload(s, len)
  local room = (s.last - s.bit) / 8
  if room < 0 then fail("Truncated", "payload") end
  local octet_count = len and len() or room
  if octet_count > room and quoting == 0 then fail("Truncated", "payload") end
  octet_count = math.min(octet_count, room)
  s.payload_len, s.payload_at = octet_count, s.bit
  s.inner = range(s, octet_count * 8, "payload")
  s.bit = s.bit + octet_count * 8
end
-- Checksums. Where the packet is quoted or was cut by whoever captured it, or where addresses that are needed are
-- nowhere, nothing is verified.
local function words(octets)
  local sum = 0
  for i = 0, octets:len() - 1 do
    sum = sum + octets:get_index(i) * (i % 2 == 0 and 256 or 1)
  end
  return sum
end
local addresses = {
  v4 = {Field.new("ip.src"), Field.new("ip.dst")},
  v6 = {Field.new("ipv6.src"), Field.new("ipv6.dst")},
}
local function pseudo_header(s, protocol, len)
  local sum = protocol + len % 65536 + math.floor(len / 65536)
  for _, field in ipairs(s.v4 == 1 and addresses.v4 or addresses.v6) do
    local found = {field()}
    -- The last one is the header right outside.
    if not found[1] then return nil end
    sum = sum + words(found[#found].range:bytes())
  end
  return sum
end
local remainders = {
  Crc32 = {0xedb88320, 2 ^ 32 - 1, 4}, Crc32c = {0x82f63b78, 2 ^ 32 - 1, 4}, Crc16 = {0x8408, 0, 2},
}
-- The remainder as it is read: it goes out with its least significant octet first. The octets at `own` count as zeros.
local function crc(octets, algo, own, little)
  local polynomial, start, size = algo[1], algo[2], algo[3]
  local sum = start
  for i = 0, octets:len() - 1 do
    sum = bxor(sum, i >= own and i < own + size and 0 or octets:get_index(i))
    for _ = 1, 8 do
      local out = sum % 2
      sum = math.floor(sum / 2)
      if out == 1 then sum = bxor(sum, polynomial) end
    end
  end
  if start > 0 then sum = start - sum end
  if little then return sum end
  local swapped = 0
  for _ = 1, size do
    swapped = swapped * 256 + sum % 256
    sum = math.floor(sum / 256)
  end
  return swapped
end
local function verify(s, name, algo, over, protocol, may_be_absent, field)
  if quoting > 0 or s.cut or s.w[name] == nil then return end
  local first, stop = s.start, s.stop or s.last
  if over == "Header" then stop = s.header_stop end
  if over == "Payload" then first, stop = s.payload_at, s.payload_at + s.payload_len * 8 end
  -- In the trailer a checksum covers what is in front of it.
  if over == "Front" then stop = s.at[name] end
  if field then
    if not s.till[field] then return end
    first, stop = s.at[field], s.till[field]
  end
  local octets = stop > first and s.buf(first / 8, (stop - first) / 8):bytes() or ByteArray.new()
  if remainders[algo] then
    local own = (s.at[name] - first) / 8
    if crc(octets, remainders[algo], own, s.little) ~= s.w[name] then late(s, "BadChecksum", name) end
    return
  end
  local sum = words(octets)
  if protocol then
    if may_be_absent and s.w[name] == 0 then
      if s.v4 == 0 then late(s, "BadChecksum", name) end
      return
    end
    local more = pseudo_header(s, protocol, octets:len())
    if not more then return end
    sum = sum + more
  end
  -- A sum of a field does not stand within what it covers.
  if field then sum = sum + s.w[name] end
  while sum > 0xffff do sum = sum % 65536 + math.floor(sum / 65536) end
  if sum ~= 0xffff then late(s, "BadChecksum", name) end
end

local known_tables = {["ip-protocol"] = "ip.proto", ["ethertype"] = "ethertype", ["udp-port"] = "udp.port", ["tcp-port"] = "tcp.port"}
-- The table of a key space; one that Wireshark does not know is opened.
local function table_of(space)
  local name = known_tables[space] or "wl." .. space
  local okay, found = pcall(DissectorTable.get, name)
  if okay and found then return found end
  return DissectorTable.new(name, "wireloom: " .. space, ftypes.UINT32, base.DEC)
end
local function declare(p, F, key, make, options_of)
  local field = make("wl_" .. p .. "." .. key)
  F[key] = {field = field, bool = options_of == "bool", wide = options_of == "wide"}
end
-- What can be wrong, each with an expert info of its own: a filter such as `wl_udp.bad_checksum` finds it.
local groups = {
  Truncated = {expert.group.MALFORMED, "truncated"}, BadLength = {expert.group.MALFORMED, "bad_length"},
  BadConst = {expert.group.PROTOCOL, "bad_const"}, BadChecksum = {expert.group.CHECKSUM, "bad_checksum"},
  BadOption = {expert.group.MALFORMED, "bad_option"}, Invalid = {expert.group.PROTOCOL, "invalid"},
  Unsupported = {expert.group.UNDECODED, "unsupported"},
}
-- What the link layer of a capture is, for protocols that nothing carries.
local encapsulations = {ethernet = wtap.ETHERNET, ieee802154 = wtap.IEEE802_15_4}
local function register(p, F, body, little, keys)
  local fields, originals, bad = {}, {}, {}
  for kind, group in pairs(groups) do
    local abbr = p.name:lower() .. "." .. group[2]
    bad[kind] = ProtoExpert.new(abbr, kind, group[1], expert.severity.WARN)
    p.experts[#p.experts + 1] = bad[kind]
  end
  for _, field in pairs(F) do fields[#fields + 1] = field.field end
  p.fields = fields
  function p.dissector(tvb, pinfo, tree)
    local source = tostring(pinfo.net_src)
    local root = {buf = tvb, buf_len = tvb:len(), v4 = number_of(not source:find(":")), late = {}, p = p, F = F, pinfo = pinfo}
    local s = scope(root, 0, tvb:len() * 8, little)
    s.cut = pinfo.in_error_pkt or tvb:reported_len() > tvb:len()
    local item = tree:add(p, tvb())
    local okay, e = pcall(body, s)
    if not okay and type(e) ~= "table" then error(e, 0) end
    flush(s, s.todo, item)
    if okay then
      local line = s.line and text_of(s, s.line) or ""
      item:append_text(": " .. line)
      item:add(F.summary.field, line):set_generated()
      for _, mistake in ipairs(s.late) do
        item:add_proto_expert_info(bad[mistake.why], mistake.why .. ": " .. mistake.field)
      end
    elseif quoting == 0 and not pinfo.in_error_pkt or e.why ~= "Truncated" then
      item:add_proto_expert_info(bad[e.why], e.why .. ": " .. e.field)
    end
    local original = quoting == 0 and originals[pinfo.match_uint]
    if original then
      original:call(tvb, pinfo, tree)
    else
      if quoting == 0 then
        pinfo.cols.protocol = p.name
        if okay and s.line then pinfo.cols.info = text_of(s, s.line) end
      end
      for _, key in ipairs(okay and s.inner and s.next or {}) do
        if table_of(key[1]):try(key[2], s.inner:tvb(), pinfo, tree) > 0 then break end
      end
    end
    return tvb:len()
  end
  local encapsulation = encapsulations[p.name:lower():sub(4)]
  if encapsulation then
    local found = DissectorTable.get("wtap_encap")
    originals[encapsulation] = found:get_dissector(encapsulation)
    found:add(encapsulation, p)
  end
  for _, key in ipairs(keys) do
    local found = table_of(key[1])
    originals[key[2]] = found:get_dissector(key[2])
    found:add(key[2], p)
  end
end
