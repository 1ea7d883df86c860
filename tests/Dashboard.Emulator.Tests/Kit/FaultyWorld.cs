using System.Globalization;
using Dashboard.Emulator.Faults;

namespace Dashboard.Emulator.Tests.Kit;

/// <summary>Worlds in which something goes wrong.</summary>
internal static class FaultyWorld
{
    internal const string Events = "/1.1/feedback/events.json";
    internal const string UsersShow = "/1.1/users/show.json";

    internal static Task<EmptyWorld> StartAsync(FaultPlan plan, Action<EmulatorOptions>? configure = null) =>
        EmptyWorld.StartAsync(options =>
        {
            options.Faults = plan;
            configure?.Invoke(options);
        });

    /// <summary>Prompts of three days ago, a second apart; answers their ids, oldest first.</summary>
    internal static List<string> Fill(EmptyWorld world, int count)
        => [.. Enumerable.Range(0, count).Select(index => world.AddFeedback(TimeSpan.FromDays(3) - TimeSpan.FromSeconds(index)))];

    internal static PatientReader Reader(EmptyWorld world, int count = 10) => new(world, count);

    internal static Task<List<string>> ReadAsync(this PatientReader reader) => reader.ReadAsync(TimeSpan.FromDays(4), TimeSpan.FromDays(1));

    /// <summary>The first page of everything that events serve on the first day.</summary>
    internal static Task<ApiAnswer> FirstPageAsync(EmptyWorld world, params (string Name, string Value)[] more) =>
        world.Client.GetAsync(
            Events,
            [
                ("from_time", "0"),
                ("to_time", ManualClock.Noon.AddDays(-1).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)),
                .. more,
            ]);

    internal static Task<ApiAnswer> AskAsync(EmptyWorld world) => world.Client.GetAsync(UsersShow, ("user_id", "1"));

    internal static Task<ApiAnswer> CreateAsync(EmptyWorld world) => CreateAsync(world.Client);

    internal static Task<ApiAnswer> CreateAsync(SigningClient client) =>
        client.PostAsync(
            "/1.1/feedback/create.json",
            ("type", "csat"),
            ("to_user_id", EmptyWorld.Customer),
            ("message", "How did we do?"),
            ("privacy_url", "https://mybusiness.example/privacy")
        );
}
