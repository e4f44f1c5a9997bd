-- Takes a call out of a bucket, and keeps a place for the travel request that it makes: all or nothing, in one round trip.
-- KEYS[1]  when the bucket is full again, in milliseconds; absent: it is full
-- KEYS[2]  the caller's requests that have not ended, each with the time when it has in any case; absent: no place is wanted
-- ARGV     window in ms, calls a window, places, id of the request, ms until it has ended in any case
-- Answers  1 taken, 0 bucket empty, -1 no place; calls left; ms until full; ms to wait; places left
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local window = tonumber(ARGV[1])
local per_call = window / tonumber(ARGV[2])
-- The level of what was taken, in the time that it takes to come back; stored times are exact to a thousandth of a millisecond.
local before = math.max(tonumber(redis.call('GET', KEYS[1]) or '0') - now, 0)
local level = before + per_call
if level > window + 0.001 then
  return {0, 0, math.ceil(before), math.ceil(level - window), -1}
end
local left = math.floor((window - level) / per_call + 0.01)
local places = -1
if KEYS[2] then
  redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', now)
  places = tonumber(ARGV[3]) - redis.call('ZCARD', KEYS[2]) - 1
end
redis.call('SET', KEYS[1], string.format('%.3f', now + level), 'PX', math.ceil(level))
if KEYS[2] then
  if places < 0 then
    return {-1, left, math.ceil(level), 0, 0}
  end
  redis.call('ZADD', KEYS[2], now + tonumber(ARGV[5]), ARGV[4])
  redis.call('PEXPIRE', KEYS[2], ARGV[5])
end
return {1, left, math.ceil(level), 0, places}
