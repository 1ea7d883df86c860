using Microsoft.Extensions.Options;

namespace Dashboard.Configuration;

/// <summary>How long a sign-in lasts: the configuration section "Session".</summary>
internal sealed class SessionTimeOptions
{
    public const string Section = "Session";

    /// <summary>A sign-in ends after this time without use; default 8 hours, a working day.</summary>
    public TimeSpan Idle { get; set; } = TimeSpan.FromHours(8);

    /// <summary>A sign-in ends after this time however much it is used; default 12 hours.</summary>
    public TimeSpan Longest { get; set; } = TimeSpan.FromHours(12);
}

/// <summary>Refuses sign-ins that would be over before anything is seen, or never.</summary>
internal sealed class SessionTimeOptionsValidator : IValidateOptions<SessionTimeOptions>
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan MostIdle = TimeSpan.FromDays(1);
    private static readonly TimeSpan Most = TimeSpan.FromDays(30);

    public ValidateOptionsResult Validate(string? name, SessionTimeOptions options)
    {
        List<string> faults = [];
        if (options.Idle < Shortest || options.Idle > MostIdle)
            faults.Add($"{SessionTimeOptions.Section}:{nameof(options.Idle)}: {options.Idle} must be from {Shortest} to {MostIdle}.");
        if (options.Longest < Shortest || options.Longest > Most)
            faults.Add($"{SessionTimeOptions.Section}:{nameof(options.Longest)}: {options.Longest} must be from {Shortest} to {Most}.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
