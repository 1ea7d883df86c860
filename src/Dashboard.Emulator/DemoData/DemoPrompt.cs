using Dashboard.Emulator.World;

namespace Dashboard.Emulator.DemoData;

/// <summary>One prompt of the demo with all that the two sides, X and the helpdesk, know of it.</summary>
/// <param name="Answers">What the customer will do, in no order.</param>
/// <param name="ClosedAt">Epoch seconds at which it was closed, minutes before the prompt.</param>
/// <param name="IsKnownToHelpdesk">False for the few whose conversation nobody will ever report.</param>
internal sealed record DemoPrompt(
    Feedback Feedback, IReadOnlyList<PlannedStep> Answers, DemoAgent Agent, long ClosedAt, bool IsKnownToHelpdesk);
