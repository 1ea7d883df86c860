using Dashboard.Data.Access;
using Dashboard.Data.Store;
using Dashboard.Data.Sync.Control;
using Dashboard.Identity;

namespace Dashboard.Pages.Admin.Sync;

/// <summary>Does what an admin presses: in their name, only while they are one, and with a sentence when the store cannot be written.</summary>
/// <param name="viewers">Who presses.</param>
internal sealed class SyncActs(ViewerAccessor viewers)
{
    /// <summary>Does it, and says what came of it.</summary>
    /// <param name="act">What, given who.</param>
    /// <param name="cancellationToken">Stops it before anything is kept.</param>
    public Task<(bool IsDone, string Sentence)> RunAsync(Func<Actor, Task<ControlAnswer>> act, CancellationToken cancellationToken)
    {
        return RunAsync<(bool IsDone, string Sentence)>(SayAsync, refusal => (false, refusal), cancellationToken);

        async Task<(bool IsDone, string Sentence)> SayAsync(Actor actor)
        {
            var answer = await act(actor);
            return (answer.IsDone, AnswerTexts.Of(answer));
        }
    }

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
            return viewer.Roles.HasFlag(ViewerRoles.Admin) ? await act(Actor.FromViewer(viewer)) : refuse(SyncWords.NoAdmin);
        }
        catch (Exception exception) when (StoreTrouble.Is(exception))
        {
            return refuse(SyncWords.NoStore);
        }
    }
}
