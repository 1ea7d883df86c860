namespace Dashboard.Controls.Dialogs;

/// <summary>A question before something that cannot be undone.</summary>
/// <param name="Question">What is asked; the dialog's title.</param>
/// <param name="Yes">What does it.</param>
public sealed record Confirmation(string Question, string Yes)
{
    /// <summary>What leaves everything as it is; null says no.</summary>
    public string? No { get; init; }

    /// <summary>What else is worth knowing before; null is nothing.</summary>
    public string? Note { get; init; }
}
