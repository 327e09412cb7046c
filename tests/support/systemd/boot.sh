# In namespaces of its own: a copy of this machine's files that forgets what is written to it, with systemd as its first process and
# no units but those that stand in /etc/systemd/system and what they need.
set -eu
folder=$1 project=$2 node=$3
mount -t tmpfs tmpfs "$folder"
mkdir "$folder/upper" "$folder/work" "$folder/root"
mount -t overlay overlay -o "lowerdir=/,upperdir=$folder/upper,workdir=$folder/work" "$folder/root"
cd "$folder/root"

mount -t proc proc proc
mount -t sysfs -o ro sysfs sys
for each in run tmp dev; do mount -t tmpfs -o mode=755 tmpfs "$each"; done
chmod 1777 tmp
mkdir dev/shm
for each in null zero full random urandom tty; do
  touch "dev/$each"
  mount --bind "/dev/$each" "dev/$each"
done
ln -s /proc/self/fd dev/fd
ln -s pts/ptmx dev/ptmx

mkdir -p opt/communique
mount --bind "$project" opt/communique
mount -o remount,bind,ro opt/communique
rm -f usr/bin/node
touch usr/bin/node
mount --bind "$node" usr/bin/node
mount -o remount,bind,ro usr/bin/node

rm -rf etc/systemd/system etc/communique var/lib/communique var/lib/communique-key var/backups/communique
mkdir -p etc/systemd/system run/units
for name in basic sysinit sockets timers local-fs network-online time-sync multi-user umount shutdown; do
  printf '[Unit]\nDescription=%s\nDefaultDependencies=no\n' "$name" >"run/units/$name.target"
done
cp lib/systemd/system/systemd-journald*@.* lib/systemd/system/dbus.service lib/systemd/system/dbus.socket run/units/
echo 0123456789abcdef0123456789abcdef >etc/machine-id

# Where it is no container systemd sees to this by itself; without it no service sees its credentials.
mount --make-rshared .
exec chroot . /usr/bin/env -i container=other PATH=/usr/sbin:/usr/bin:/sbin:/bin \
  SYSTEMD_UNIT_PATH=/etc/systemd/system:/run/units \
  /lib/systemd/systemd --system --unit=dbus.socket --log-target=console --show-status=no
