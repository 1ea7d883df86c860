using Dashboard.Controls;
using Dashboard.Controls.Forms;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Tokens;
using Dashboard.Identity;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Dashboard.Pages.Tokens;

/// <summary>Makes a token and shows it, this once.</summary>
public sealed partial class TokenDialog
{
    private static readonly int[] Lives = [30, 90, 180, TokenDraft.LongestDays];

    private readonly HashSet<string> _scopes = new(StringComparer.Ordinal);
    private string _name = "";
    private int _days = Lives[1];
    private RegistryProblem? _refused;
    private string? _text;
    private ElementReference _textField;
    private bool _isTextNew;

    /// <summary>Whether it is one's own; else a machine's.</summary>
    [Parameter]
    public bool IsOwn { get; set; }

    [Inject]
    internal TokenRegister Register { get; init; } = null!;

    [Inject]
    internal ViewerAccessor Viewers { get; init; } = null!;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    private string? NameError => _refused?.Kind is RegistryProblemKind.TokenName ? TokenTexts.Of(_refused) : null;

    // What was pressed is gone with the form: without this the keyboard would be nowhere. A drawing from before may end after it is made.
    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_isTextNew || _textField.Id is null)
            return;
        _isTextNew = false;
        await _textField.FocusAsync();
    }

    private void Touched() => _refused = null;

    private void Toggle(string scope)
    {
        if (!_scopes.Remove(scope))
            _scopes.Add(scope);
        Touched();
    }

    private Task<bool> SaveAsync() => ActAsync(async () =>
    {
        var viewer = await Viewers.CurrentAsync(Left);
        var made = IsOwn
            ? await Register.MakeOwnAsync(viewer, new TokenDraft(_name, [TokenScopes.ReadReports], _days), Left)
            : await Register.MakeForMachineAsync(new TokenDraft(_name, _scopes, _days), Actor.FromViewer(viewer), Left);
        _refused = made.Answer.Problems.Count == 0 ? null : made.Answer.Problems[0];
        (_text, _isTextNew) = (made.Text, made.Text is not null);
        return _refused is null || NameError is not null ? null : Outcome.Refused(TokenTexts.Of(_refused));
    });

    private void Copied(LinkCopiedEventArgs copied) => Say(
        copied.IsCopied ? Outcome.Done(TokenWords.Copied) : Outcome.Refused(TokenWords.NotCopied));
}
