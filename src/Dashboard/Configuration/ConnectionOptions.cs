using Microsoft.Extensions.Options;

namespace Dashboard.Configuration;

/// <summary>The configuration section "Connection": the live connections of pages.</summary>
internal sealed class ConnectionOptions
{
    public const string Section = "Connection";

    /// <summary>
    /// How often the server gives a sign of life. Pages take a connection without one for 4.5 seconds for dead (circuit.js), which leaves a
    /// busy machine three signs to miss.
    /// </summary>
    public static TimeSpan SignOfLife { get; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// After this time a page that nobody looks at is paused: the server forgets it until it is looked at again; default 5 minutes, 0 for
    /// never.
    /// </summary>
    public TimeSpan PauseHiddenAfter { get; set; } = TimeSpan.FromMinutes(5);
}

/// <summary>Refuses times that are none, or longer than a browser can wait.</summary>
internal sealed class ConnectionOptionsValidator : IValidateOptions<ConnectionOptions>
{
    private const string Key = $"{ConnectionOptions.Section}:{nameof(ConnectionOptions.PauseHiddenAfter)}";

    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public ValidateOptionsResult Validate(string? name, ConnectionOptions options) =>
        options.PauseHiddenAfter >= TimeSpan.Zero && options.PauseHiddenAfter <= Longest
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"{Key}: {options.PauseHiddenAfter} must be from 00:00:00 (never) to 1.00:00:00.");
}
