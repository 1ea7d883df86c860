namespace Dashboard.Data.Access.Rights;

/// <summary>
/// Whoever wanted to change something may not any more: their right was taken between what they saw and what they did. Nothing was changed,
/// and the audit log says so.
/// </summary>
/// <param name="actor">Whoever wanted to.</param>
/// <param name="needs">The right, as the audit log names it.</param>
public sealed class RightLostException(Actor actor, string needs)
    : InvalidOperationException($"{actor?.Name} may not do this any more: it needs {needs}.")
{
    /// <summary>In whose name the refusal goes into the audit log.</summary>
    public Actor Actor { get; } = actor!;

    /// <summary>The right that they do not have any more.</summary>
    public string Needs { get; } = needs;
}
