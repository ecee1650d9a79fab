using System.ComponentModel;
using System.Diagnostics;

namespace DealLang.Cli;

/// <summary>The user's browser, as the system knows it.</summary>
internal static class Browser
{
    public static bool Open(string address)
    {
        try
        {
            using var opened = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
            return true;
        }
        catch (Exception none) when (none is Win32Exception or InvalidOperationException or FileNotFoundException)
        {
            return false;
        }
    }
}
