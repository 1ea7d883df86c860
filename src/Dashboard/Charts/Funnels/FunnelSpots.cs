using Dashboard.Charts.Axes;

namespace Dashboard.Charts.Funnels;

/// <summary>How a point of a funnel plot looks: by shape as well as by colour, for those who do not see the one.</summary>
internal static class FunnelSpots
{
    /// <summary>The path of its shape.</summary>
    public static string ShapeOf(FunnelVerdict verdict) => verdict switch
    {
        FunnelVerdict.Above => Shapes.TriangleUp,
        FunnelVerdict.Below => Shapes.TriangleDown,
        FunnelVerdict.FarAbove or FunnelVerdict.FarBelow => Shapes.Diamond,
        _ => Shapes.Circle,
    };

    /// <summary>Its classes in the style sheet.</summary>
    public static string ClassOf(FunnelVerdict verdict) => verdict switch
    {
        FunnelVerdict.Thin => "dot thin",
        FunnelVerdict.Above => "outside above",
        FunnelVerdict.Below => "outside below",
        FunnelVerdict.FarAbove => "far-outside above",
        FunnelVerdict.FarBelow => "far-outside below",
        _ => "dot inside",
    };
}
