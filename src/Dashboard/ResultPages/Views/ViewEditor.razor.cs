using Dashboard.Controls;
using Dashboard.Controls.Dialogs;
using Dashboard.Controls.Forms;
using Dashboard.Data.Access;
using Dashboard.Formats;
using Microsoft.AspNetCore.Components;

namespace Dashboard.ResultPages.Views;

/// <summary>Keeps a page with its filters under a name, or changes what is kept. What is typed stays in it until it is saved.</summary>
public sealed partial class ViewEditor
{
    private string _name = "";
    private bool _isStart;
    private bool _isShared;
    private string? _nameError;

    /// <summary>The view to change; null keeps a new one.</summary>
    [Parameter]
    public SavedViewListing? View { get; set; }

    /// <summary>What a new one leads to: path and query.</summary>
    [Parameter, EditorRequired]
    public required string Address { get; set; }

    /// <summary>Keeps views.</summary>
    [Inject]
    public required SavedViews Views { get; init; }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        if (View is { } view)
            (_name, _isStart, _isShared) = (view.Name, view.IsStart, view.IsShared);
    }

    private void Touched() => _nameError = null;

    private Task SaveAsync() => WriteAsync(SaveAsync, View is null ? Phrases.Of(ViewWords.Saved, _name.Trim()) : ViewWords.Done);

    private async Task DeleteAsync()
    {
        var question = new Confirmation(Phrases.Of(ViewWords.DeleteQuestion, View!.Name), ViewWords.Delete);
        if (await Dialogs.AskAsync(question, Left))
            await WriteAsync(viewer => Views.DeleteAsync(viewer, View.Id, Left), ViewWords.Deleted);
    }

    private Task WriteAsync(Func<Viewer, Task<SavedViewProblem>> act, string done)
    {
        Touched();
        return DoAsync(async viewer => Show(await act(viewer)), done);
    }

    // The name first: it is all that can be refused.
    private async Task<SavedViewProblem> SaveAsync(Viewer viewer)
    {
        if (View is not { } view)
            return await Views.SaveAsync(viewer, _name, Address, Left);
        var problem = await Views.RenameAsync(viewer, view.Id, _name, Left);
        if (problem is SavedViewProblem.None && _isStart != view.IsStart)
            problem = await Views.StartAsync(viewer, view.Id, _isStart, Left);
        if (problem is SavedViewProblem.None && _isShared != view.IsShared)
            problem = await Views.ShareAsync(viewer, view.Id, _isShared, Left);
        return problem;
    }

    private Outcome? Show(SavedViewProblem problem)
    {
        if (problem is SavedViewProblem.None)
            return null;
        if (problem is not (SavedViewProblem.NameMissing or SavedViewProblem.NameTooLong or SavedViewProblem.NameTaken))
            return Outcome.Refused(ViewTexts.Of(problem));
        _nameError = ViewTexts.Of(problem);
        return Outcome.Refused(ControlWords.CorrectMarked);
    }
}
