namespace Dashboard.Identity;

/// <summary>The users that a demo can be entered as, shown on the sign-in page. Outside demo mode there are none.</summary>
/// <param name="all">Makes them, in the order shown, in the reader's language.</param>
public sealed class DemoSignIns(Func<IReadOnlyList<DemoSignIn>> all)
{
    /// <summary>No demo.</summary>
    public static DemoSignIns None { get; } = new(() => []);

    /// <summary>In the order shown.</summary>
    public IReadOnlyList<DemoSignIn> All => all();

    /// <summary>The demo user with this address, or null.</summary>
    /// <param name="email">The address as shown.</param>
    /// <returns>The user, or null.</returns>
    public DemoSignIn? Find(string? email) =>
        All.FirstOrDefault(one => string.Equals(one.Email, email, StringComparison.OrdinalIgnoreCase));
}

/// <summary>One user of the demo.</summary>
/// <param name="Name">Whom they play.</param>
/// <param name="RoleDescription">What they may see, in a few words.</param>
/// <param name="Email">What they sign in with.</param>
/// <param name="Password">Shown to everyone: it opens made-up data only.</param>
public sealed record DemoSignIn(string Name, string RoleDescription, string Email, string Password);
