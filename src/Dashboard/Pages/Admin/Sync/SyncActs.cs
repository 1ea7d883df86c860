using Dashboard.Data.Access;
using Dashboard.Data.Store;
using Dashboard.Data.Sync.Control;
using Dashboard.Identity;

namespace Dashboard.Pages.Admin.Sync;

/// <summary>Does what an admin presses: in their name, only while they are one, and with a sentence when the store cannot be written.</summary>
/// <param name="viewers">Who presses.</param>
internal sealed class SyncActs(ViewerAccessor viewers)
{
    private const string NoAdmin = "Nothing was changed: you are not an admin any more.";
    private const string NoStore = "Nothing was changed: the store cannot be used right now. Please try again in a moment.";

    /// <summary>Does it.</summary>
    /// <param name="act">What, given who.</param>
    /// <param name="cancellationToken">Stops it before anything is kept.</param>
    public Task<ControlAnswer> RunAsync(Func<Actor, Task<ControlAnswer>> act, CancellationToken cancellationToken) =>
        RunAsync(act, sentence => new ControlAnswer(false, sentence), cancellationToken);

    /// <summary>Does it, for an answer of another kind.</summary>
    /// <param name="act">What, given who.</param>
    /// <param name="refuse">Makes the answer that says why it was not done.</param>
    /// <param name="cancellationToken">Stops it before anything is kept.</param>
    public async Task<T> RunAsync<T>(Func<Actor, Task<T>> act, Func<string, T> refuse, CancellationToken cancellationToken)
    {
        try
        {
            // The page may have been open for longer than the role was held.
            var viewer = await viewers.CurrentAsync(cancellationToken);
            return viewer.Roles.HasFlag(ViewerRoles.Admin) ? await act(Actor.Of(viewer)) : refuse(NoAdmin);
        }
        catch (Exception exception) when (StoreTrouble.Is(exception))
        {
            return refuse(NoStore);
        }
    }
}
