namespace Dashboard.Emulator.Limits;

/// <summary>X's limits; the defaults are the documented ones.</summary>
public sealed class RateLimitOptions
{
    /// <summary>False switches every rate limit off, and with it the <c>x-rate-limit-*</c> headers.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary><c>feedback/create</c> calls per account in 24 hours.</summary>
    public int CreatePerDay { get; set; } = 1000;

    /// <summary><c>feedback/show</c> calls per account in 15 minutes.</summary>
    public int ShowPerQuarterHour { get; set; } = 180;

    /// <summary><c>feedback/events</c> calls per account in 15 minutes.</summary>
    public int EventsPerQuarterHour { get; set; } = 1000;

    /// <summary><c>users/show</c> calls per account in 15 minutes.</summary>
    public int UsersShowPerQuarterHour { get; set; } = 900;

    /// <summary>One prompt per recipient and account in 24 hours.</summary>
    public bool OnePromptPerRecipientPerDay { get; set; } = true;

    /// <summary>Handles, without the @, for which the limit per recipient is lifted.</summary>
    public IList<string> LiftedHandles { get; set; } = [];
}
