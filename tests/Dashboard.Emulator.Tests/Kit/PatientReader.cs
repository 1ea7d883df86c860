using System.Globalization;
using System.Net;

namespace Dashboard.Emulator.Tests.Kit;

/// <summary>
/// Reads a range as the documentation says, whatever goes wrong on the way. Answers the ids of the events' feedback as they came.
/// </summary>
internal sealed class PatientReader(EmptyWorld world, int count = 100)
{
    private const string Path = "/1.1/feedback/events.json";
    private const int MostRequests = 500;

    /// <summary>Status of each answer; 0 for one that broke off.</summary>
    internal List<int> Statuses { get; } = [];

    internal async Task<List<string>> ReadAsync(TimeSpan from, TimeSpan to)
    {
        var (ids, first) = (new List<string>(), (("from_time", Ms(from)), ("to_time", Ms(to)), ("count", Number(count))));
        for (string? cursor = null; ;)
        {
            var answer = cursor is null
                ? await AskAsync(first.Item1, first.Item2, first.Item3)
                : await AskAsync(("cursor", cursor), ("count", Number(count)));
            if (answer is { Status: 400 })
                cursor = null;
            else if (answer is { Status: 200 } && answer.Body.StartsWith('{'))
                ids.AddRange(
                    answer
                        .Json.GetProperty("events")
                        .EnumerateArray()
                        .Select(one => one.GetProperty("feedback").GetProperty("id").GetString()!));
            else
                continue;
            if (answer.Status is 200 && (cursor = answer.Json.GetProperty("next_cursor").GetString()) is "")
                return ids;
        }
    }

    private async Task<ApiAnswer?> AskAsync(params (string Name, string Value)[] query)
    {
        Assert.True(Statuses.Count < MostRequests, "It never ends: " + string.Join(' ', Statuses));
        try
        {
            var answer = await world.Client.GetAsync(Path, query);
            Statuses.Add(answer.Status);
            Wait(answer);
            return answer;
        }
        catch (HttpRequestException)
        {
            Statuses.Add(0);
            return null;
        }
    }

    private void Wait(ApiAnswer answer)
    {
        if (answer.Status is (int)HttpStatusCode.TooManyRequests)
            world.Clock.Advance(
                DateTimeOffset.FromUnixTimeSeconds(long.Parse(answer.Headers["x-rate-limit-reset"], CultureInfo.InvariantCulture))
                    - world.Clock.GetUtcNow());
        if (answer.Status is (int)HttpStatusCode.Unauthorized)
            world.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    private static string Ms(TimeSpan ago) => Number((ManualClock.Noon - ago).ToUnixTimeMilliseconds());

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
