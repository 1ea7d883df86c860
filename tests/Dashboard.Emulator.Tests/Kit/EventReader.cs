using System.Globalization;

namespace Dashboard.Emulator.Tests.Kit;

/// <summary>Reads ranges to their end, as a client must.</summary>
internal static class EventReader
{
    private const string Path = "/1.1/feedback/events.json";

    internal static async Task<int> CountAsync(SigningClient client, DateTimeOffset from, DateTimeOffset to)
    {
        var count = 0;
        var answer = await client.GetAsync(Path, ("from_time", Ms(from)), ("to_time", Ms(to)));
        while (true)
        {
            Assert.Equal(200, answer.Status);
            count += answer.Json.GetProperty("events").GetArrayLength();
            if (answer.Json.GetProperty("next_cursor").GetString() is not { Length: > 0 } cursor)
                return count;
            answer = await client.GetAsync(Path, ("cursor", cursor));
        }
    }

    private static string Ms(DateTimeOffset time) => time.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
}
