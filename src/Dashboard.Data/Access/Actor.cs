using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Access;

/// <summary>Who changes something, as the audit log names them: someone signed in, or the machine's own console.</summary>
/// <param name="Id">The user's id, or the fixed word of a source that has no user.</param>
/// <param name="Name">The name at this time.</param>
public sealed record Actor(string Id, string Name)
{
    /// <summary>Whoever can run commands on the machine that the product runs on.</summary>
    public static Actor CommandLine { get; } = new("command line", "command line");

    /// <summary>The product itself, when it fills its demo mode.</summary>
    public static Actor Demo { get; } = new("demo", "demo mode");

    /// <summary>The product itself, of its own accord.</summary>
    public static Actor Product { get; } = new("product", "the product");

    /// <summary>Whoever has not signed in, or not yet.</summary>
    public static Actor Nobody { get; } = new("nobody", "nobody");

    /// <summary>Whether it is somebody who is signed in, whose rights may end in the same moment.</summary>
    internal bool IsUser { get; private init; }

    /// <summary>A user, by id and present name.</summary>
    internal static Actor Of(User user) => new(user.Id, user.UserName ?? user.Id) { IsUser = true };

    /// <summary>Whoever is signed in as <paramref name="viewer"/>, by id and present name.</summary>
    /// <returns>The same person, as an actor.</returns>
    public static Actor FromViewer(Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return new Actor(viewer.UserId, viewer.Name) { IsUser = viewer.IsPerson };
    }
}
