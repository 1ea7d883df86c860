namespace Dashboard.Data.Access.People;

/// <summary>
/// To whom the saved views of somebody who leaves go, and the reports that they have sent again and again. Topics, targets, noted events
/// and talks with agents are the organisation's from the beginning: they stay where they are, with the name of who wrote them.
/// </summary>
public sealed class HandOver
{
    private HandOver(string? email, bool stays) => (Email, Stays) = (email, stays);

    /// <summary>To the organisation: whoever sees results opens what was shared, and managers all of it.</summary>
    public static HandOver ToOrganisation { get; } = new(null, stays: false);

    /// <summary>To nobody: they stay whose they are, as for somebody who comes back.</summary>
    public static HandOver Nothing { get; } = new(null, stays: true);

    internal string? Email { get; }

    internal bool Stays { get; }

    /// <summary>To somebody who sees results.</summary>
    /// <param name="email">Their e-mail address.</param>
    public static HandOver To(string email) => new(email, stays: false);
}
