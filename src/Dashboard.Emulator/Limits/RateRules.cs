using Dashboard.Emulator.Wire;

namespace Dashboard.Emulator.Limits;

/// <summary>The rule of each endpoint.</summary>
internal sealed class RateRules(RateLimitOptions options)
{
    private const long QuarterHour = 15 * EpochTime.Minute;

    internal RateRule Create { get; } = new("create", options.CreatePerDay, EpochTime.Day);

    internal RateRule Show { get; } = new("show", options.ShowPerQuarterHour, QuarterHour);

    internal RateRule Events { get; } = new("events", options.EventsPerQuarterHour, QuarterHour);

    internal RateRule UsersShow { get; } = new("users/show", options.UsersShowPerQuarterHour, QuarterHour);
}
