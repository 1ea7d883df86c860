using Dashboard.Data.Store.Entities;
using Dashboard.Emulator.World;

namespace Dashboard.TestKit.Expectation;

/// <summary>One thing that X says about a feedback.</summary>
/// <param name="Feedback">The feedback in X's world.</param>
/// <param name="Kind">An event's kind, or an answer of show.</param>
/// <param name="At">When it happened, which is the updated_at of the state, too; epoch seconds.</param>
/// <param name="Content">Which parts of the feedback it tells.</param>
internal sealed record Saying(Emulator.World.Feedback Feedback, ArrivalKind Kind, long At, EventContent Content, string Body)
{
    public bool Tells(EventContent part) => (Content & part) is not EventContent.None;
}
