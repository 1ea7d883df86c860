namespace Dashboard.Emulator.World;

/// <summary>What an event shows of its feedback.</summary>
[Flags]
internal enum EventContent
{
    None = 0,

    /// <summary>It is <c>feedback.created</c>; without this, <c>feedback.updated</c>.</summary>
    Created = 1,

    /// <summary>The score had been given by then.</summary>
    Score = 2,

    /// <summary>The comment had been given by then.</summary>
    Comment = 4,

    /// <summary>Without dm_id, external_id, privacy_url and display_name, as X's updates sometimes are.</summary>
    Lean = 8,
}

/// <summary>
/// Something that happened, with the feedback as it was then. Since answers never change once given, two flags are snapshot
/// enough, and a year of events stays small.
/// </summary>
/// <param name="At">Epoch seconds.</param>
internal readonly record struct FeedbackEvent(Feedback Feedback, long At, EventContent Content)
{
    internal bool Shows(EventContent content) => (Content & content) is not EventContent.None;

    /// <summary>One update in eight is lean, always the same ones.</summary>
    internal static FeedbackEvent Update(Feedback feedback, long at)
        => new(feedback, at,
            (feedback.Score is null ? EventContent.None : EventContent.Score)
            | (feedback.Comment is null ? EventContent.None : EventContent.Comment)
            | (Wire.StableHash.Mix((ulong)at ^ Wire.StableHash.Compute(feedback.Id)) % 8 is 0 ? EventContent.Lean : EventContent.None));
}
