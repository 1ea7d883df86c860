using Microsoft.AspNetCore.Components;

namespace Dashboard.Controls;

/// <summary>Events of our own, which circuit.js makes of the browser's; Razor finds them by the name of this class.</summary>
[EventHandler("onmenutoggle", typeof(MenuToggleEventArgs))]
[EventHandler("onlinkcopied", typeof(LinkCopiedEventArgs))]
public static class EventHandlers;

/// <summary>A menu was opened or closed. The browser's own event does not say which, and may stand for several.</summary>
public sealed class MenuToggleEventArgs : EventArgs
{
    /// <summary>Whether it is open now.</summary>
    public bool IsOpen { get; set; }
}

/// <summary>The page's address was asked for.</summary>
public sealed class LinkCopiedEventArgs : EventArgs
{
    /// <summary>Whether the browser let it be copied.</summary>
    public bool IsCopied { get; set; }
}
