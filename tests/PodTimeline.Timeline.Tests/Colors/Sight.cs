using System.Globalization;

namespace PodTimeline.Timeline.Tests.Colors;

/// <summary>A color as it is seen: linear red, green and blue, from 0 to 1.</summary>
internal readonly record struct Sight(double Red, double Green, double Blue)
{
    public static Sight Of(string hex)
    {
        double Channel(int at)
        {
            var value = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return new Sight(Channel(1), Channel(3), Channel(5));
    }

    /// <summary>Relative luminance (WCAG 2.2).</summary>
    public double Luminance => 0.2126 * Red + 0.7152 * Green + 0.0722 * Blue;

    /// <summary>Without color, as a projector's worst lamp or a photocopy shows it.</summary>
    public Sight InGrey() => new(Luminance, Luminance, Luminance);

    /// <summary>As it is seen without the green cones (Machado, Oliveira and Fernandes 2009, severity 1).</summary>
    public Sight WithoutGreen() => new(
        Math.Clamp(0.367322 * Red + 0.860646 * Green - 0.227968 * Blue, 0, 1),
        Math.Clamp(0.280085 * Red + 0.672501 * Green + 0.047413 * Blue, 0, 1),
        Math.Clamp(-0.011820 * Red + 0.042940 * Green + 0.968881 * Blue, 0, 1));

    /// <summary>WCAG's contrast of two colors, from 1 to 21.</summary>
    public static double Contrast(Sight one, Sight other)
    {
        var (light, dark) = one.Luminance > other.Luminance ? (one, other) : (other, one);
        return (light.Luminance + 0.05) / (dark.Luminance + 0.05);
    }

    /// <summary>How far apart two colors are in CIELAB; from about 2 on a difference is seen, 20 is another color at a glance.</summary>
    public static double Distance(Sight one, Sight other)
    {
        var (a, b) = (one.Lab(), other.Lab());
        return Math.Sqrt(Math.Pow(a.L - b.L, 2) + Math.Pow(a.A - b.A, 2) + Math.Pow(a.B - b.B, 2));
    }

    private (double L, double A, double B) Lab()
    {
        static double F(double t) => t > 216d / 24389 ? Math.Cbrt(t) : (24389d / 27 * t + 16) / 116;
        var (x, y, z) = (F((0.4124 * Red + 0.3576 * Green + 0.1805 * Blue) / 0.95047), F(Luminance), F((0.0193 * Red + 0.1192 * Green + 0.9505 * Blue) / 1.08883));
        return (116 * y - 16, 500 * (x - y), 200 * (y - z));
    }
}
