namespace Dashboard.Data.Access.SignIns;

/// <summary>How many failed tries are free, and what each further one costs: the first wait, doubled each time up to the longest.</summary>
/// <param name="Free">Tries before the first wait.</param>
/// <param name="ForgottenAfter">After this time without a wait each failed try is forgotten, one after the other.</param>
/// <param name="LongestWait">What a try costs at most.</param>
internal sealed record TryLimit(int Free, TimeSpan ForgottenAfter, TimeSpan LongestWait)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(30);

    /// <summary>For one address from one place: a person who does not remember, or somebody who guesses.</summary>
    public static TryLimit OfAddress { get; } = new(5, TimeSpan.FromHours(1), TimeSpan.FromHours(1));

    /// <summary>
    /// For all addresses from one place: a whole office signs in from one, and so does whoever tries one password on everybody.
    /// </summary>
    public static TryLimit OfPlace { get; } = new(20, TimeSpan.FromMinutes(3), TimeSpan.FromHours(1));

    /// <summary>
    /// For one person's codes from everywhere: of a million codes three fit at any time, so that eight tries a day, which is what this
    /// leaves, find one in a century.
    /// </summary>
    public static TryLimit OfCodes { get; } = new(10, TimeSpan.FromHours(12), TimeSpan.FromDays(1));

    /// <summary>How many failures still count after a while.</summary>
    public int Left(int failures, TimeSpan since) => Math.Max(0, failures - (int)Math.Min(since / ForgottenAfter, failures));

    /// <summary>How long to wait after so many failures.</summary>
    public TimeSpan WaitAfter(int failures)
    {
        if (failures < Free)
            return TimeSpan.Zero;
        var wait = FirstWait * Math.Pow(2, Math.Min(failures - Free, 20));
        return wait < LongestWait ? wait : LongestWait;
    }
}
