namespace Dashboard.Theme;

/// <summary>
/// The palette of everything but charts. A property's name is the name of its variable: <c>TextQuiet</c> is <c>--text-quiet</c>.
/// </summary>
internal sealed record HouseColors
{
    public static HouseColors InForce { get; } = new();

    public Shade Ground { get; } = new("#f5f6f8", "#0e1318");

    public Shade Surface { get; } = new("#ffffff", "#161d25");

    public Shade SurfaceSunk { get; } = new("#eef1f4", "#1e2731");

    public Shade Border { get; } = new("#e1e6ec", "#28333f");

    public Shade BorderStrong { get; } = new("#8592a2", "#6d7c8d");

    public Shade Text { get; } = new("#15202b", "#e8edf2");

    public Shade TextQuiet { get; } = new("#536170", "#a3b1bf");

    public Shade Accent { get; } = new("#1d5fa8", "#7fb6ee");

    public Shade AccentGround { get; } = new("#e8f0f9", "#1b2e43");

    public Shade OnAccent { get; } = new("#ffffff", "#0e1a26");

    public Shade Up { get; } = new("#14653f", "#6fcf97");

    public Shade Down { get; } = new("#a23a10", "#f5a27a");

    public Shade Warning { get; } = new("#7a5200", "#e8c27a");

    public Shade WarningGround { get; } = new("#fff5e5", "#32270f");

    public Shade WarningBorder { get; } = new("#e8c27a", "#6b5319");

    /// <summary>What lies over a page while a sheet, a drawer or a dialog is open.</summary>
    public Shade Backdrop { get; } = Shade.Always("rgb(10 16 22 / 50%)");

    // X's card is the same on every ground: customers see it in X's app.
    public Shade CardSurface { get; } = Shade.Always("#ffffff");

    // The Direct Messages round the card: as X's app shows them, by the phone's own light or dark.
    public Shade CardPhone { get; } = new("#f5f8fa", "#15202b");

    public Shade CardBubble { get; } = new("#dfe7ee", "#38444d");

    public Shade CardMessage { get; } = new("#14171a", "#f2f5f7");

    public Shade CardText { get; } = Shade.Always("#14171a");

    public Shade CardQuiet { get; } = Shade.Always("#4b5c6b");

    public Shade CardLink { get; } = Shade.Always("#0b66a8");
}
