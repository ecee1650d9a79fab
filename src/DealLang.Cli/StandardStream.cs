using System.Runtime.InteropServices;

namespace DealLang.Cli;

/// <summary>
/// Standard output or error, written without the console: setting that up takes a third of the tool's start. What the system does
/// not take at once (a full or closed pipe, Windows) goes through the console after all.
/// </summary>
internal sealed unsafe partial class StandardStream(int descriptor, Func<Stream> console) : Stream
{
    public static Stream Output => new StandardStream(1, Console.OpenStandardOutput);
    public static Stream Error => new StandardStream(2, Console.OpenStandardError);

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            nint taken = OperatingSystem.IsWindows() ? -1 : Take(buffer);
            if (taken < 0)
            {
                console().Write(buffer);
                return;
            }
            buffer = buffer[(int)taken..];
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));
    public override void Flush() { }
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();

    private nint Take(ReadOnlySpan<byte> buffer)
    {
        fixed (byte* start = buffer)
            return WriteToDescriptor(descriptor, start, buffer.Length);
    }

    [LibraryImport("libc", EntryPoint = "write")]
    private static partial nint WriteToDescriptor(int descriptor, byte* buffer, nint count);
}
