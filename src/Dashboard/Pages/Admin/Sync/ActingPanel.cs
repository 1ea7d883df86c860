using Dashboard.Controls.Forms;
using Dashboard.Data.Access;
using Dashboard.Data.Sync.Control;
using Dashboard.Identity;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Pages.Admin.Sync;

/// <summary>A panel whose buttons act on syncing, in the name of who presses them, and only while that is an admin.</summary>
public abstract class ActingPanel : ActingComponent
{
    [Inject]
    private protected ViewerAccessor Viewers { get; init; } = null!;

    /// <summary>Does it, and says what came of it.</summary>
    /// <param name="act">What, given who.</param>
    /// <returns>Whether it was done.</returns>
    protected Task<bool> ControlAsync(Func<Actor, Task<ControlAnswer>> act) => AsAdminAsync(async actor =>
    {
        var answer = await act(actor);
        return new Outcome(AnswerTexts.Of(answer), !answer.IsDone);
    });

    /// <summary>Does it, where there is another answer, or none.</summary>
    /// <param name="act">What, given who.</param>
    /// <returns>Whether it was done.</returns>
    protected Task<bool> AsAdminAsync(Func<Actor, Task<Outcome?>> act) => ActAsync(async () =>
    {
        // The page may have been open for longer than the role was held.
        var viewer = await Viewers.CurrentAsync(Left);
        return viewer.Roles.HasFlag(ViewerRoles.Admin) ? await act(Actor.FromViewer(viewer)) : Outcome.Refused(SyncWords.NoAdmin);
    });
}
