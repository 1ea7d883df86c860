namespace Dashboard.Data.Privacy;

/// <summary>How much there is about a customer, in rows.</summary>
/// <param name="Feedback">Prompts that were sent to them.</param>
/// <param name="Comments">Comments of theirs that are not erased yet.</param>
/// <param name="Statements">What X said about these, as it came.</param>
/// <param name="Conversations">Closed conversations that name them.</param>
/// <param name="Waiting">What names them and waits to be applied.</param>
/// <param name="SetAside">What names them and was set aside.</param>
public sealed record Footprint(int Feedback, int Comments, int Statements, int Conversations, int Waiting, int SetAside)
{
    /// <summary>What supervisors have noted about these.</summary>
    public int Notes { get; init; }

    /// <summary>Nothing.</summary>
    public static Footprint None { get; } = new(0, 0, 0, 0, 0, 0);

    /// <summary>Whether there is nothing.</summary>
    public bool IsEmpty => this == None;
}

/// <summary>What an erasure has done.</summary>
/// <param name="Number">Names it, also in the audit log; it says nothing about the customer.</param>
/// <param name="At">When it began: what X says of prompts that are sent later is taken as any other.</param>
/// <param name="Erased">How many rows of each kind.</param>
public sealed record ErasureReceipt(Guid Number, DateTimeOffset At, Footprint Erased);

/// <summary>What came of an erasure, or of a look at what there is to erase.</summary>
/// <param name="Problem">Why not.</param>
/// <param name="Found">What there is; none for a problem.</param>
/// <param name="Receipt">What was done; null where nothing was.</param>
public sealed record ErasureAnswer(PrivacyProblem Problem, Footprint Found, ErasureReceipt? Receipt)
{
    internal static ErasureAnswer Refused(PrivacyProblem problem) => new(problem, Footprint.None, null);
}
